/** The smallest files that each format allows to be recognised by. */
const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
const ubl = (name: string, inside = '') =>
  xml(
    `<${name} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${name}-2" xmlns:cbc="urn:x"><cbc:ID>1</cbc:ID>${inside}</${name}>`,
  );
const cii = (type: string) =>
  xml(
    `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:y"><rsm:ExchangedDocument><ram:ID>1</ram:ID><ram:TypeCode>${type}</ram:TypeCode></rsm:ExchangedDocument></rsm:CrossIndustryInvoice>`,
  );

export const UBL_INVOICE = ubl('Invoice', '<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>');
export const UBL_ORDER = ubl('Order');

export const XML_INVOICES: Readonly<Record<string, string>> = {
  'UBL invoice': UBL_INVOICE,
  'UBL credit note': ubl('CreditNote'),
  'CII invoice': cii('380'),
  'CII credit note': cii('381'),
  'ZUGFeRD 1': xml(
    '<rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0"/>',
  ),
  Facturae: xml(
    '<fe:Facturae xmlns:fe="http://www.facturae.gob.es/formato/Versiones/Facturaev3_2_2.xml"><FileHeader/></fe:Facturae>',
  ),
  'Facturae, signed': xml(
    '<Facturae xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Signature Id="s"/></Facturae>',
  ),
  FatturaPA: xml(
    '<p:FatturaElettronica versione="FPR12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2"/>',
  ),
  KSeF: xml('<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Naglowek/></Faktura>'),
  'in an envelope': xml(
    `<StandardBusinessDocument xmlns="urn:z"><StandardBusinessDocumentHeader/>${UBL_INVOICE.split('\n')[1]!}</StandardBusinessDocument>`,
  ),
  'behind a comment': xml(
    '<!-- <Order/> --><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>',
  ),
};

export const XML_OTHERS: Readonly<Record<string, string>> = {
  'UBL order': UBL_ORDER,
  'UBL despatch advice': ubl('DespatchAdvice'),
  'UBL catalogue': ubl('Catalogue'),
  'UBL response to an invoice': ubl('ApplicationResponse'),
  'CII pro forma': cii('325'),
  'Order-X': xml(
    '<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>',
  ),
  'a drawing': xml('<svg xmlns="http://www.w3.org/2000/svg"><title>invoice</title></svg>'),
};

export const XML_UNKNOWN: Readonly<Record<string, string>> = {
  'a settings file': xml('<settings><invoice enabled="true"/></settings>'),
  nothing: '',
  'not XML': '< < <<<< invoice',
};

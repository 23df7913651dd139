/** File names called an invoice, one a line. */
export const INVOICES = `
factura.pdf
Factura.pdf
FACTURA.PDF
factura_123.pdf
Factura nº 2026-00123.pdf
Factura-A2026-12.pdf
factura 12 pedido 4711-A.pdf
pedido 4711-A factura.pdf
Factura simplificada 2026_33.pdf
facturaCliente2026.pdf
FacturaPcComponentes.pdf
mi-factura(1).pdf
copia de factura.pdf
facturas enero.pdf
factura%20123.pdf
factura_nÂº12.pdf
factura.xml
factura electrónica 12.xsig
factura.docx
factura.jpg
foto factura.png
fra. 123.pdf
Fra_2026-15.pdf
fra nº 15.pdf
fac-2026-001.pdf
FAC2026001.pdf
fact_0012.pdf
F2026-00123.pdf
F-2026-12.pdf
FV-2026-001.pdf
FS 2026-33.pdf
invoice.pdf
Invoice 12345.pdf
INVOICE-2026-001.pdf
invoice_order_123.pdf
order-4711-invoice.pdf
sales invoice.pdf
e-invoice.xml
inv_123.pdf
INV-2026-0001.pdf
inv no 55.pdf
inv123.jpg
tax-invoice-99.pdf
AmazonInvoice.pdf
bill-2291.pdf
fatura.pdf
Fatura FT 2026-12.pdf
FT 2026_12.pdf
FT 2026/12
FT2026-12.pdf
FR 2026_7.pdf
fatura-recibo 12.pdf
Fatura simplificada FS 1_233.pdf
fatura encomenda 4711.pdf
faturas.pdf
facture.pdf
Facture_2026_001.pdf
facture n° 12.pdf
facture-commande-4711.pdf
FA-2026-0012.pdf
Facture (2).pdf
votre facture.pdf
factur-x.xml
Rechnung.pdf
Rechnung_2026-014.pdf
Rechnung Nr. 14.pdf
RE-2026-014.pdf
RE2026014.pdf
RG-10023.pdf
Rechnungskopie.pdf
Kundenrechnung 12.pdf
Rechnung zu Bestellung 4711.pdf
rechnung-amazon.PDF
xrechnung.xml
zugferd_123.pdf
rng_2026_12.pdf
fattura.pdf
Fattura n. 12 del 2026.pdf
fattura_ordine_4711.pdf
fattura elettronica 12.xml
IT01234567890_fattura.xml.p7m
fatt. 12-2026.pdf
fatture.pdf
factuur.pdf
Factuur-2026-12.pdf
factuur bestelling 4711.pdf
faktura.pdf
Faktura VAT 12_2026.pdf
faktura zamówienie 4711.pdf
FV_12_2026.pdf
factura comanda 4711.pdf
factura pedido galego.pdf
boleta 123.pdf
factura-2026.pdf.pdf
C:\\fakepath\\factura.pdf
documentos/factura.pdf
Factura
factura_123
abono.pdf
Abono 2026-12.pdf
factura rectificativa 12.pdf
Rectificativa_2026.pdf
credit note 12.pdf
credit-invoice-12.pdf
avoir 12.pdf
facture d'avoir.pdf
Gutschrift 12.pdf
Stornorechnung 12.pdf
nota di credito.pdf
nota de crédito.pdf
faktura korygująca.pdf
Nota de abono 7.pdf
Credit_Memo_99.pdf
NC 2026-14.pdf
`;

/** Called something else. */
export const OTHERS = `
albarán.pdf
Albaran 4711.pdf
albarà.pdf
albarÃ¡n 12.pdf
nota-de-entrega-albaran.pdf
delivery note 123.pdf
delivery_4711.pdf
Lieferschein 12.pdf
bon de livraison.pdf
BL 2026 12.pdf
DDT 12.pdf
pakbon.pdf
packing list.pdf
etiqueta.pdf
Etiqueta GLS 123.pdf
guía de remisión.pdf
guia transporte.pdf
label.pdf
return_label.pdf
shipping-label-4711.pdf
étiquette retour.pdf
Versandetikett.pdf
Retourenschein.pdf
etichetta.pdf
manual.pdf
Manual de usuario ES.pdf
user-manual_EN.pdf
Bedienungsanleitung.pdf
mode d'emploi.pdf
manuale istruzioni.pdf
como-facturar.pdf
como facturar en el portal.pdf
how-to-invoicing.pdf
comment facturer.pdf
proforma.pdf
Proforma 2026-12.pdf
presupuesto 12.pdf
quote-123.pdf
devis.pdf
Angebot 2026-12.pdf
preventivo.pdf
orçamento.pdf
order confirmation.pdf
Auftragsbestätigung.pdf
pedido 4711.pdf
order_4711.pdf
commande-4711.pdf
Bestellung 4711.pdf
IMG_1234.jpg
IMG-20260103-WA0001.jpg
DSC00012.JPG
PXL_20260103_101010.jpg
WhatsApp Image 2026-01-03 at 10.00.jpeg
foto producto.png
Captura de pantalla 2026-01-03.png
Screenshot_20260103.png
Bildschirmfoto 2026-01-03.png
ticket-soporte.png
garantía.pdf
warranty card.pdf
seguimiento.pdf
direccion facturacion.pdf
datos facturación.pdf
facturacion-datos.txt
catalogo.pdf
Rechnungsadresse.pdf
contrato.pdf
justificante transferencia.pdf
Mahnung 12.pdf
`;

/** Names that do not say. */
export const SILENT = `
prefacturas.pdf
prefactura 12.pdf
facturación.pdf
Facturado.pdf
facturama.pdf
refactura.pdf
tarjeta de credito.pdf
credito 12.pdf
nota.pdf
storno.pdf
factura proforma 12.pdf
proforma invoice.pdf
Proforma-Rechnung.pdf
solicitud de factura.pdf
plantilla factura.docx
modelo-factura.docx
invoice template.docx
factura ejemplo.pdf
manual factura electronica.pdf
factura y albaran.pdf
pedido sin factura.pdf
captura factura.png
como-hacer-una-factura.pdf
justificante pago factura 12.pdf
factura.zip
facturas.xlsx
factura.exe
invoice.txt
factura.mp4
fra.pdf
fra-amica.pdf
inv.pdf
inventario.pdf
inventory 2026.pdf
invitation.pdf
fact-sheet.pdf
RE antwort.pdf
RE 1.pdf
RE-2026-014.jpg
FR-2026-tarjeta.pdf
F1.pdf
f.pdf
fr.pdf
ft.pdf
fotosensor.pdf
2026-12.pdf
12345.pdf
A2026-001.pdf
scan0001.pdf
documento.pdf
Document1.docx
acta.pdf
.pdf
pdf
...
`;

/** What invoices and credit notes call themselves; see `title-words.ts` for the notation. */
export const INVOICE_TITLES = `
    factura, facturas, factura simplificada, factura rectificativa, factura electronica, fra, efactura
    factura de venta, factura cambiaria, factura cambiaria electronica, factura de abono, factura abono, factura recibo, factura resumen, factura ordinaria
    factura completa, factura comercial, factura recapitulativa, factura de servicios
    factura rectificativa simplificada, factura albaran, albaran factura, tique factura, ticket factura
    factura simplificada rectificativa, copia de factura, detalle de factura, resumen de factura
    abono, nota de abono, documento de abono, rectificativa, boleta
    boleta de venta, boleta electronica, boleta de venta electronica, factura de venda, abonament
    factura d abonament, nota d abonament, nota de aboamento, aboamento, factura de credito
    fatura, faturas, fatura recibo, fatura simplificada, fatura de venda
    venda a dinheiro, nota de credito, nota de debito, nota fiscal, danfe
    nota fiscal eletronica, documento auxiliar da nota fiscal eletronica
    facture, factures, facture d acompte, facture de solde, facture d avoir, facture avoir, avoir
    facture de vente, facture acquittee, facture electronique, note de credit, note d honoraires
    facture client, facture rectificative, facture simplifiee, note facture, facture de regularisation, facture de situation
    facture de cloture, votre avoir, duplicata de facture
    fattura, fatture, fattura immediata, fattura differita, fattura accompagnatoria, fattura elettronica
    fattura di vendita, fattura di cortesia, fattura semplificata, fattura d acconto, fattura di acconto
    nota di credito, nota di accredito, nota credito, nota di variazione, parcella, nota di debito
    fattura fiscale, fattura commerciale, fattura ordinaria, copia di cortesia, fattura ricevuta fiscale
    rechnung, rechnungen, gutschrift, rechnungskorrektur, korrekturrechnung, stornorechnung
    rechnungskopie, kopie der rechnung, rechnungsgutschrift, rechnungsstorno, honorarnote
    rechnung lieferschein, barverkauf, rechnungsberichtigung, e rechnung
    invoice, invoices, tax invoice, vat invoice, sales invoice, commercial invoice, e invoice
    service invoice, customer invoice, credit note, credit memo, credit invoice, tax credit note
    corrected invoice, revised invoice, faktura danovy doklad, invoice bill
    retail invoice, corrective invoice, invoice statement, invoice receipt, sales credit note
    tax invoice bill of supply cash memo, hotel invoice, simplified invoice, sale invoice, bill of supply
    final invoice, deposit invoice, interim invoice, prepayment invoice, recurring invoice, bill to invoice
    invoice details, invoice summary, invoice packing slip, invoice and packing list, cash memo
    purchase invoice, adjustment note, e credit note, self billing invoice, self billed invoice
    factuur, facturen, creditnota, creditfactuur, credit factuur, credit nota, verkoopfactuur
    voorschotfactuur, btw factuur, vereenvoudigde factuur, kopie factuur, factuur kopie
    faktura, faktury, faktura vat, faktura korygujaca, faktura koncowa, faktura zaliczkowa
    faktura uproszczona, faktura vat marza, faktura sprzedazy, faktura vat korygujaca, faktura marza
    korekta faktury, faktura korekta, faktura elektroniczna, rachunek, rachunek uproszczony
    faktura vat sprzedaz, e faktura, kreditnota, فاتورة, فاتورة ضريبية, فاتورة ضريبية مبسطة`;

import { INVOICE_TITLES } from './invoice-titles.ts';

/**
 * What documents call themselves, folded (lower case, no accents, punctuation = blank), in es ca gl
 * pt fr it de en nl pl. One phrase a line or between commas; the longest match counts.
 */
export type Kind =
  | 'invoice'
  | 'proforma'
  | 'delivery'
  | 'quote'
  | 'order'
  | 'payment'
  | 'reminder'
  | 'statement'
  | 'shipping'
  | 'return'
  | 'manual'
  | 'warranty'
  | 'legal'
  | 'prices'
  | 'paper';

export const TITLES: Readonly<Record<Kind, string>> = {
  invoice: INVOICE_TITLES,
  proforma: `
    proforma, pro forma, factura proforma, factura pro forma, proforma invoice, pro forma invoice
    invoice proforma, facture proforma, facture pro forma, fattura proforma, fattura pro forma
    fatura proforma, fatura pro forma, proformarechnung, proforma rechnung, pro forma rechnung
    proformafactuur, proforma factuur, pro forma factuur, pro forma fra, faktura proforma
    faktura pro forma, preforma, borrador de factura, borrador, draft invoice, rechnungsentwurf`,
  delivery: `
    albaran, albaranes, albaran de entrega, albaran valorado, albaran de salida, nota de entrega, albara
    albara de lliurament, delivery note, delivery docket, delivery slip, despatch note
    dispatch note, despatch advice, packing list, packing slip, packing note, packaging slip
    proof of delivery, goods issue note, goods received note, lieferschein, warenbegleitschein
    packliste, packzettel, versandschein, versandanzeige, lieferavis, warenausgangsschein
    bon de livraison, bordereau de livraison, bordereau d expedition, bon d expedition, liste de colisage
    bordereau d envoi, avis d expedition, note de livraison, ddt, documento di trasporto
    documento di trasporto ddt, d d t, bolla di consegna, bolla di accompagnamento, bolla, lista di imballaggio
    packing list lista imballo, nota di consegna, guia de remessa, guia de transporte, guia de remision
    guia de entrega, nota de encomenda e entrega, guia de expedicao, documento de transporte
    pakbon, paklijst, leveringsbon, afleverbon, leverbon, verzendbon, vrachtbrief
    wz, wydanie zewnetrzne, wz wydanie zewnetrzne, dowod dostawy, dokument dostawy
    dokument wydania, specyfikacja dostawy, list pakowy, lista pakunkowa, specyfikacja wysylki, bl
    dowod wydania, protokol odbioru, protokol przekazania, hoja de entrega, parte de entrega
    lista de embalaje, lista de empaque, lista de bultos, lista de contenido, romaneio, picking list
    pickliste, kommissionierschein, nota de envio, nota de remision, remito, aviso de expedicion`,
  quote: `
    presupuesto, presupuestos, pressupost, orzamento, orcamento, cotizacion, cotacao, oferta, quote
    oferta comercial, quotation, sales quotation, sales quote, price quote, price quotation, estimate
    cost estimate, devis, devis estimatif, devis quantitatif, proposition commerciale, offre de prix
    offre, offre commerciale, angebot, kostenvoranschlag, preisangebot, vertriebsangebot, preventivo
    preventivo di spesa, offerta, offerta commerciale, offerte, prijsopgave, prijsofferte, wycena
    kosztorys, oferta handlowa, oferta cenowa, proposta, proposta comercial, proposta commerciale
    propuesta, propuesta comercial, proposal, proposta de orcamento, bid, kostenschatzung, tender`,
  order: `
    confirmacion de pedido, confirmacion del pedido, confirmacion de su pedido, confirmacion de compra
    confirmacion de reserva, pedido, pedidos, pedido de compra, pedido de cliente, nota de pedido
    hoja de pedido, orden de compra, orden de trabajo, orden de servicio, pedido de venta, comanda
    confirmacio de comanda, confirmacion do pedido, pedido a proveedor, resumen del pedido
    detalles del pedido, resumen de pedido, detalle del pedido, order details, order summary
    order confirmation, confirmation of order, sales order, sales order confirmation, purchase order, order
    order acknowledgement, order acknowledgment, work order, service order, booking confirmation
    reservation confirmation, job sheet, order form, auftragsbestatigung, bestellbestatigung, bestellung
    bestatigung ihrer bestellung, auftrag, buchungsbestatigung, bestellschein, einkaufsbestellung
    bestellformular, ihre bestellung, bestelubersicht, reservierungsbestatigung, arbeitsauftrag
    confirmation de commande, bon de commande, commande, recapitulatif de commande, accuse de commande
    confirmation de votre commande, commande client, commande fournisseur, accuse de reception de commande
    recapitulatif de votre commande, detail de la commande, ordre de service
    conferma d ordine, conferma ordine, conferma dell ordine, conferma di ordine, ordine d acquisto
    ordine di acquisto, ordine, ordine fornitore, ordine cliente, riepilogo ordine, copia commissione
    riepilogo dell ordine, conferma di prenotazione, ordine di lavoro, ordine a fornitore
    confirmacao de encomenda, confirmacao da encomenda, nota de encomenda, encomenda, ordem de compra
    confirmacao da sua encomenda, encomenda a fornecedor, resumo da encomenda, nota de pedido
    encomenda de cliente, folha de obra, orderbevestiging, bevestiging van uw bestelling, bestelling
    inkooporder, bestelbon, bestelformulier, opdrachtbevestiging, besteloverzicht, verkooporder
    potwierdzenie zamowienia, zamowienie, zamowienie zakupu, zamowienie do dostawcy, zlecenie
    podsumowanie zamowienia, zamowienie od klienta, szczegoly zamowienia, formularz zamowienia
    potwierdzenie rezerwacji`,
  payment: `
    receipt, payment receipt, sales receipt, receipt of payment, payment confirmation, proof of payment
    cash receipt, remittance advice, payment advice, recibo, recibo de pago, recibo de caja, recu
    justificante de pago, justificante de transferencia, comprobante de pago, comprobante de transferencia
    comprobante de la operacion, orden de transferencia, justificante de la transferencia, justificante
    justificante de operacion, resguardo, rebut, ticket de compra, tique, ticket regalo
    justificante de transferencia realizada, comprovativo de pagamento, comprovativo de transferencia
    comprovativo, comprovativo da transferencia, comprovativo de operacao, talao, recibo de quitacao
    recu de paiement, quittance, quittance de loyer, recu fiscal, ordre de virement, avis de virement
    avis de paiement, confirmation de paiement, justificatif de paiement, ticket de caisse
    confirmation de virement, recu de don, avis d operation, quittung, zahlungsbestatigung
    zahlungsbeleg, uberweisungsbeleg, kassenbon, kassenbeleg, zahlungsavis
    einzahlungsbeleg, spendenquittung, zahlungseingang, uberweisungsauftrag, ausfuhrungsbestatigung
    ricevuta, ricevuta di pagamento, ricevuta di bonifico, contabile di bonifico
    distinta di bonifico, scontrino, quietanza, conferma di pagamento, attestazione di pagamento
    disposizione di bonifico, contabile bonifico, betaalbewijs, betalingsbewijs, kassabon, kwitantie
    bevestiging van betaling, betaalbevestiging, kasticket
    potwierdzenie przelewu, potwierdzenie platnosci, potwierdzenie wplaty, potwierdzenie transakcji
    dowod wplaty, kwit, paragon, paragon fiskalny, potwierdzenie wykonania przelewu, pokwitowanie
    potwierdzenie wykonania operacji, dowod zaplaty, kp, kp dowod wplaty, dowod wplaty kp`,
  reminder: `
    recordatorio de pago, reclamacion de pago, aviso de pago, aviso de vencimiento, aviso de impago
    requerimiento de pago, recordatorio, payment reminder, reminder, overdue notice, overdue invoice
    dunning letter, final notice, late payment notice, friendly reminder, past due notice
    first reminder, second reminder, final reminder, letter before action, payment demand
    mahnung, zahlungserinnerung, letzte mahnung, erste mahnung, zweite mahnung, inkasso
    rappel, lettre de relance, relance, rappel de paiement, mise en demeure, relance de paiement
    premiere relance, deuxieme relance, relance facture impayee, relance client, sollecito
    sollecito di pagamento, primo sollecito, secondo sollecito, diffida di pagamento
    aviso de cobranca, lembrete de pagamento, aviso de divida, carta de cobranca
    betalingsherinnering, herinnering, aanmaning, ingebrekestelling, tweede herinnering
    wezwanie do zaplaty, przypomnienie o platnosci, przypomnienie, monit, ponaglenie
    przedsadowe wezwanie do zaplaty, ostateczne wezwanie do zaplaty, recordatori de pagament`,
  statement: `
    extracto, extracto bancario, extracto de cuenta, extracto de conta, extracto de movimientos, estado de cuenta
    movimientos de la cuenta, extracte, bank statement, account statement, statement of account
    statement, customer statement, account summary, credit card statement, transaction history
    kontoauszug, kontoubersicht, saldenbestatigung, umsatzubersicht, finanzubersicht, abrechnung
    releve de compte, releve d identite bancaire, releve bancaire, releve, estratto conto, situazione contabile
    extrato, extrato bancario, extrato de conta, extrato combinado, extrato de conta corrente
    rekeningafschrift, bankafschrift, rekeningoverzicht, rekeninguittreksel, wyciag, wyciag bankowy
    wyciag z rachunku, wyciag z konta, historia rachunku, zestawienie transakcji, potwierdzenie salda
    nomina, recibo de salarios, recibo individual justificativo del pago de salarios, payslip, pay slip
    recibo de nomina, pay stub, earnings statement, payroll, lohnabrechnung, gehaltsabrechnung
    entgeltabrechnung, verdienstabrechnung, lohnsteuerbescheinigung, bulletin de paie, bulletin de salaire
    fiche de paie, busta paga, cedolino, cedolino paga, prospetto paga, recibo de vencimento
    loonstrook, salarisstrook, loonbrief, salarisspecificatie, lista plac, odcinek wyplaty, pasek placowy
    statement of earnings, nebenkostenabrechnung, liquidacion, libro mayor, balance sheet`,
  shipping: `
    etiqueta, etiqueta de envio, etiqueta de devolucion, carta de porte, cmr, waybill, air waybill
    shipping label, return label, label, bill of lading, house air waybill, carrier label, express worldwide
    versandetikett, versandlabel, frachtbrief, paketschein, retourenlabel, retourenetikett, paketaufkleber
    etiquette, etiquette d expedition, etiquette de retour, bordereau de transport, lettre de voiture
    etichetta, etichetta di spedizione, lettera di vettura, etichetta di reso, guia de envio
    declaracao de expedicao, verzendlabel, retourlabel, etykieta, list przewozowy, etykieta zwrotna
    etykieta nadawcza, cn22, cn23, cn 22, cn 23, customs declaration, declaracion en aduana
    declaracion de aduanas, declaration en douane, dichiarazione doganale, zollinhaltserklarung
    declaracao aduaneira, deklaracja celna, douaneaangifte, shipping instructions, cn23 customs declaration
    customs declaration cn23, customs declaration cn22, conocimiento de embarque, albaran de transporte`,
  return: `
    devolucion, formulario de devolucion, solicitud de devolucion, hoja de devolucion, rma, return form
    formulario de desistimiento, autorizacion de devolucion, return note, return slip, returns form
    return authorization, return authorisation, returns note, return merchandise authorization
    return material authorization, rma form, formulario rma, retourenschein, rucksendeschein
    rucksendung, retoure, widerrufsformular, muster widerrufsformular, rucksendeformular, retourenformular
    reklamationsformular, reparaturauftrag, bon de retour, formulaire de retour
    formulaire de retractation, autorisation de retour, demande de retour, modulo di reso
    modulo reso, richiesta di reso, modulo di recesso, autorizzazione al reso, scheda di reso
    formulario de devolucao, devolucao, guia de devolucao, nota de devolucao, pedido de devolucao
    autorizacao de devolucao, formulario de livre resolucao, retourformulier, retourbon
    modelformulier voor herroeping, herroepingsformulier, formularz zwrotu, zwrot, zwrot towaru
    formularz reklamacji, formularz odstapienia, protokol zwrotu, reklamacja, formularz reklamacyjny
    zgloszenie reklamacji, formularz odstapienia od umowy, oswiadczenie o odstapieniu od umowy
    full de devolucio, folla de devolucion`,
  manual: `
    manual, manual de usuario, manual de instrucciones, manual del usuario, instrucciones, guia rapida
    instrucciones de uso, instrucciones de montaje, guia de inicio rapido, ficha tecnica, hoja de datos
    ficha de datos de seguridad, manual d usuari, user manual, user guide, owner s manual
    instruction manual, operating instructions, instructions for use, quick start guide, instructions
    installation guide, installation manual, quick guide, assembly instructions, datasheet, data sheet
    technical data sheet, safety data sheet, technical specifications, product datasheet, specification
    material safety data sheet, getting started, bedienungsanleitung, gebrauchsanweisung
    benutzerhandbuch, anleitung, montageanleitung, aufbauanleitung, handbuch, datenblatt
    sicherheitsdatenblatt, technisches datenblatt, produktdatenblatt, kurzanleitung, gebrauchsanleitung
    betriebsanleitung, bedienungs und installationsanleitung, mode d emploi, notice, notice d utilisation
    guide d utilisation, manuel d utilisation, manuel, notice de montage, fiche technique
    fiche de donnees de securite, guide de demarrage rapide, guide utilisateur, manuel de l utilisateur
    manuel utilisateur, manuale, manuale d uso, manuale utente, manuale di istruzioni, istruzioni
    istruzioni per l uso, guida rapida, scheda tecnica, scheda di sicurezza, istruzioni d uso
    istruzioni di montaggio, scheda dati di sicurezza, libretto di istruzioni, manual de instrucoes
    manual do utilizador, instrucoes, instrucoes de utilizacao, guia do utilizador, guia rapido
    ficha de dados de seguranca, handleiding, gebruiksaanwijzing, gebruikershandleiding
    montagehandleiding, snelstartgids, veiligheidsinformatieblad, productblad, instrukcja
    instrukcja obslugi, instrukcja montazu, instrukcja uzytkowania, karta charakterystyki
    karta produktu, karta techniczna, karta katalogowa, skrocona instrukcja, podrecznik uzytkownika`,
  warranty: `
    garantia, certificado de garantia, tarjeta de garantia, hoja de garantia, condiciones de garantia
    warranty, warranty card, warranty certificate, limited warranty, guarantee, certificate of warranty
    guarantee certificate, warranty terms, certificat de garantie, garantie, bon de garantie
    carte de garantie, conditions de garantie, garantiekarte, garantieschein, garantiebedingungen
    garantieurkunde, garantiezertifikat, garantieerklarung, garantiebestimmungen, garanzia
    certificato di garanzia, garanzia legale, condizioni di garanzia, tagliando di garanzia
    cartao de garantia, condicoes de garantia, garantiebewijs, garantiecertificaat, garantiekaart
    garantievoorwaarden, gwarancja, karta gwarancyjna, warunki gwarancji, certificat de garantia`,
  legal: `
    contrato, contrato de compraventa, contrato de arrendamiento, contrato de servicios
    contrato de prestacion de servicios, condiciones generales, condiciones generales de venta
    condiciones generales de contratacion, terminos y condiciones, politica de privacidad
    aviso legal, contracte, contract, agreement, rental agreement, service agreement, terms and conditions
    general terms and conditions, terms of service, terms of use, privacy policy, license agreement
    employment contract, lease agreement, end user license agreement, non disclosure agreement
    vertrag, kaufvertrag, mietvertrag, arbeitsvertrag, dienstleistungsvertrag, widerrufsbelehrung
    allgemeine geschaftsbedingungen, agb, datenschutzerklarung, lizenzvertrag
    auftragsverarbeitungsvertrag, contrat, contrat de vente, contrat de location, contrat de travail
    conditions generales, conditions generales de vente, conditions generales d utilisation, cgv
    contrat de prestation de services, contratto, contratto di vendita, contratto di locazione
    condizioni generali, condizioni generali di vendita, termini e condizioni, informativa sulla privacy
    contratto di fornitura, contratto di prestazione, contrato de trabalho, condicoes gerais
    condicoes gerais de venda, termos e condicoes, contrato de compra e venda, contrato de prestacao
    overeenkomst, koopovereenkomst, huurovereenkomst, arbeidsovereenkomst, algemene voorwaarden
    algemene verkoopvoorwaarden, umowa, umowa sprzedazy, umowa najmu, regulamin, umowa zlecenia
    umowa o prace, umowa o dzielo, ogolne warunki sprzedazy, polityka prywatnosci, regulamin sklepu
    poliza, poliza de seguro, insurance policy, versicherungsschein, police d assurance, polizza
    mandato sepa, orden de domiciliacion, sepa direct debit mandate, sepa lastschriftmandat
    mandat de prelevement sepa`,
  prices: `
    tarifa, tarifas, lista de precios, tarifa de precios, catalogo, price list, pricelist, catalogue
    catalog, product catalogue, product catalog, rate card, menu, brochure, flyer, preisliste, katalog
    produktkatalog, preisubersicht, liste de prix, tarif, tarifs, grille tarifaire, catalogue produits
    listino, listino prezzi, catalogo prodotti, tabela de precos, lista de precos, precario
    catalogo de produtos, prijslijst, catalogus, tarieven, cennik, katalog produktow, lista cen
    llista de preus, tarifes, inventario, inventory, stock list, inventarliste, lista prezzi`,
  paper: `
    curriculum vitae, cv, curriculum, resume, lebenslauf, abstract, resumen, introduction, introduccion
    informe, informe anual, report, annual report, bericht, prufbericht, jahresbericht, rapport
    relazione, relatorio, verslag, raport, sprawozdanie, zusammenfassung, einleitung, sommaire, indice
    table of contents, inhaltsverzeichnis, references, release notes, changelog, white paper, newsletter
    certificado, certificate, zertifikat, certificat, certificato, certyfikat, zaswiadczenie, test report
    declaration of conformity, declaracion de conformidad, konformitatserklarung, eu declaration of conformity
    declaration de conformite, dichiarazione di conformita, declaracao de conformidade
    certificate of origin, certificado de origen, certificate of conformity, deklaracja zgodnosci
    conformiteitsverklaring, carta de presentacion, cover letter, acta, minutes, agenda, protokoll
    formulario, formular, formulaire, modulo, formulier, formularz, application form, solicitud, antrag
    encuesta, survey, questionnaire, fragebogen, timesheet, zeiterfassung, stundenzettel, boarding pass
    expense report, reisekostenabrechnung, nota de gastos, note de frais, nota spese, tutorial, faq`,
};

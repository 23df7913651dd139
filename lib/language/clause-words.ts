import { folded, knownTo } from './function-words.ts';

/**
 * Function words that also stand in titles, names and addresses: articles, prepositions, *and*, *or*.
 * All others (pronouns, auxiliaries, conjunctions, negation, courtesy) belong to sentences.
 */
const NOUN_PHRASES: Readonly<Record<string, string>> = {
  ca: `el la els les l lo un una uns unes de del dels d al als a en amb per pel pels sense sobre
    entre i o bon bona dia dies nit tot tota tots totes mes hola client`,
  de: `der die das den dem des ein eine einen einem einer eines und oder in im am an auf aus bei
    beim mit nach von vom vor zu zum zur uber ueber unter fur fuer gegen ohne um durch bis alle
    alles guten tag tage woche morgen mehr gross herr frau kunde paket adresse hallo liebe man
    versand kauf`,
  en: `the a an and or of to in on at by for with from about into over under after before between
    without until all any more most best kind good day days week own out up each other dear hello
    hi morning evening afternoon only just now here there very package parcel order address
    delivery shipping return customer purchase express i me so no`,
  es: `el la los las lo un una unos unas de del al a en con por para sin sobre entre desde hasta y e
    o dia dias noche noches manana semana todo toda todos todas cada mas pedido envio paquete
    cliente factura correo compra bien solo hola buenas no mi tu su sus si`,
  eu: 'eta edo bat bi gabe on egun arte bezero',
  fr: `le la les l un une des du de d au aux a en dans avec pour par sans sur sous entre vers et ou
    tout toute tous toutes jour jours plus commande colis envoi livraison client adresse facture
    retour bonjour bien car on y son`,
  gl: `o os a as un unha uns unhas de do da dos das ao aos no na nos nas polo pola polos polas en con
    por para sen sobre entre desde ata e ou dia dias noite tarde todo toda todos todas mais pedido
    envio paquete cliente factura bo boa cunha dunha nunha dun nun cun`,
  it: `il lo la i gli le l un uno una del dello della dei degli delle dal dalla dai al allo alla ai
    agli alle nel nello nella nei nelle sul sulla sui di da a in con per su tra fra senza e ed o
    giorno giorni tutto tutta tutti tutte piu ordine pacco cliente fattura consegna ciao gentile
    solo ci vi mi ti si se`,
  nl: `de het een en of in op aan uit bij met naar van voor over onder tegen zonder om door tot te
    alle alles andere elke dag dagen week klant adres pakket retour hallo beste mijn er is was`,
  pl: `i w we z ze na do od po za o u przy przez dla bez pod nad przed miedzy oraz lub albo dzien dni
    dobry ten ta to pan pani klient zakup dostawa zwrot adres`,
  pt: `o os a as um uma uns umas de do da dos das ao aos no na nos nas pelo pela pelos pelas em com por
    para sem sobre entre desde ate e ou dia noite tarde semana tudo todo toda todos todas cada mais
    pedido envio encomenda pacote cliente compra mensagem bom boa bem so anexo se`,
};

/** Verbs that sellers' sentences turn on, without accents; hardly ever part of a title. */
const VERBS: Readonly<Record<string, string>> = {
  ca: `arriba arribara ha surt surti enviarem enviem confirmem rebut rebra volem podra poden esperem
    lamentem agraim falta sortit trobat`,
  de: `kommt kommen geht gehen steht verlasst verlassen senden sende schicken geschickt melden teilen
    warten erreicht pruefen prufen geliefert zugestellt unterwegs eintrifft eingetroffen verfugbar
    erstatten angekommen dauert`,
  en: `arrive arrives arrived left leave leaves sent send get got give tell told wait check checked
    make need want refund could available soon shipped know contact try delay`,
  es: `sale salio salido llega llego llegado enviara enviaran recibe recibio recibira recibiran sabemos
    queda quedan falta indique indiquenos envie envienos dejo dejado deje quiere quieren necesita
    necesitamos avise avisaremos comprobamos confirmamos esperamos agotado sentimos gustaria podria
    podrian encontrado revisado`,
  eu: 'iritsiko iritsi irten bidaltzen eskertzen jarri daiteke duen',
  fr: `arrive arrivera arrivent part partie parti envoyons enverrons recevrez expedie envoyez pourriez
    reste attendons confirmons verifions restons rembourserons disponible faites dites voulez
    souhaitez pouvons partira livree`,
  gl: `chega chegara saiu enviamos recibira agardamos queda poderia atopado sairon lamentamos
    avisaremos`,
  it: `arriva arrivera partito parte spediremo spediamo ricevera inviamo invieremo indicarci inviarci
    restiamo attendiamo potrebbe confermiamo verifichiamo controlliamo rimborseremo disponibile
    partira arrivato trovato`,
  nl: `komt komen gaat vertrokken sturen stuur gestuurd ontvangt verstuurd geleverd bezorgd wachten
    laten weten beschikbaar vindt controleren`,
  pl: `dotrze wyslemy wyslalismy wysylamy otrzyma czekamy wyszla wyszlo przyjdzie sprawdzimy
    potwierdzamy dziekuje jest bedzie zostanie dotarla`,
  pt: `chega chegou chegam saiu sai enviaremos enviamos recebe recebera sabemos fica falta indique
    indicar envie deixou quer querem precisa precisamos avise avisaremos verificamos confirmamos
    esperamos esgotado poderia poderiam encontrou aguardar vamos`,
};

let clauses: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function buildClauses(): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(NOUN_PHRASES).map(([language, list]) => {
      const others = new Set(list.split(/\s+/));
      const words = [...knownTo(language)].filter((word) => !others.has(word));
      return [language, new Set([...words, ...(VERBS[language] ?? '').split(/\s+/)])];
    }),
  );
}

/**
 * How many different words of sentences of one language stand here that another does not know as
 * a small word or verb of its own. A foreign title has none, a foreign sentence nearly always some.
 * @param words lower case
 */
export function clauseWords(words: readonly string[], language: string, against: string): number {
  clauses ??= buildClauses();
  const own = clauses.get(language);
  const known = knownTo(against);
  const verbs = clauses.get(against);
  const found = words
    .map(folded)
    .filter((word) => own?.has(word) && !known.has(word) && !verbs?.has(word));
  return new Set(found).size;
}

/**
 * Small words that tell languages apart: articles, prepositions, pronouns, auxiliaries, and the
 * courtesy a seller writes every day. Content words are left out on purpose: product titles carry
 * foreign ones, hardly ever foreign function words. Written without accents, as many people type.
 */
const LISTS: Readonly<Record<string, string>> = {
  es: `el la los las un una unos unas lo le les se me te nos mi tu su sus mis tus nuestro nuestra
    nuestros nuestras de del al a en con por para sin sobre entre desde hasta hacia y e o pero
    porque que quien cual cuando como donde si no ni ya mas muy tan tambien tampoco aqui ahi ahora
    hoy ayer manana siempre nunca es son era fue ser esta estan estamos estoy estar este estos
    estas esto ese esa esos eso ha han he hemos haber habia hay tiene tienen tenemos tengo tener
    puede pueden podemos puedo hace hacer vamos va usted ustedes yo nosotros ellos ella todo toda
    todos todas otro otra algo nada cada mismo hola buenos buenas dias tardes noches gracias
    saludos saludo cordial favor disculpe disculpa disculpas lamentamos sentimos rogamos
    quedamos quedo muchas mucho cualquier duda pedido envio enviado enviamos enviaremos recibido
    paquete llegar llegara factura adjunto adjuntamos devolucion direccion transporte cliente
    mensaje correo compra dinero dia semana hasta luego solo aun sera sido bien segun siguiente`,
  pt: `o os as um uma uns umas lhe lhes se me te nos meu minha seu sua seus suas nosso nossa
    nossos nossas de do da dos das ao aos a no na nos nas pelo pela pelos pelas em com por para
    sem sobre entre desde ate e ou mas porque que quem qual quando como onde sim nao nem ja mais
    muito tao tambem aqui ai agora hoje ontem amanha sempre nunca sao era foi ser esta estao
    estamos estou estar este estes estas isto isso esse essa esses essas tem temos tenho ter tinha
    pode podem podemos posso faz fazer vamos vai voce voces eu nos eles ela tudo toda todo todos
    todas outro outra algo nada cada mesmo ola bom boa dia tarde noite bons obrigado obrigada
    cumprimentos atenciosamente atentamente favor desculpe desculpas pedimos lamentamos agradecemos
    ficamos qualquer duvida encomenda pedido envio enviado enviada enviamos enviaremos recebido
    recebida pacote chegar chegara fatura anexo devolucao morada endereco transportadora cliente
    mensagem compra dinheiro semana ate logo so ainda sera sido bem segundo seguinte foram`,
  fr: `le la les l un une des du de d au aux a en dans avec pour par sans sur sous entre depuis
    vers et ou mais car parce que qui quoi dont quand comme comment si ne pas n plus tres aussi
    ici maintenant hier demain toujours jamais est sont etait ete etre etes suis sommes ce cet
    cette ces c cela ca il elle ils elles on nous vous je j tu me te se s son sa ses mon ma mes
    ton votre vos notre nos leur leurs ai as avons avez ont avoir avait peut peuvent pouvons
    pouvez fait faire va vais allons tout toute tous toutes autre autres meme quelque chaque rien
    bonjour bonsoir merci cordialement salutations plait veuillez desolee desole excuses
    beaucoup jour jours commande colis envoi envoye expedie expediee recu recevoir facture
    jointe retour remboursement adresse livraison livre transporteur client achat semaine
    bientot seulement encore sera bien selon suivant lors afin donc puis`,
  it: `il lo la i gli le l un uno una del dello della dei degli delle dal dalla dai al allo alla
    ai agli alle nel nello nella nei nelle sul sulla sui di da a in con per su tra fra senza e ed
    o ma perche che chi cui quale quando come dove se non piu molto anche ancora qui ora oggi ieri
    domani sempre mai e sono era stato stata stati essere sia siamo questo questa questi queste
    quello quella cio io tu lei lui noi voi loro mi ti si ci vi ne mio mia suo sua suoi nostro
    nostra nostri vostro vostra ho ha hai abbiamo avete hanno avere aveva puo possono possiamo
    posso fare fa va tutto tutta tutti tutte altro altra ogni stesso nulla buongiorno buonasera
    salve ciao grazie cordiali saluti distinti prego favore scusi scusate scuse ci dispiace giorno
    giorni ordine pacco spedito spedizione spedita ricevuto ricevere fattura allegato allegata reso
    rimborso indirizzo consegna consegnato corriere cliente acquisto settimana presto solo sara
    bene secondo seguente qualsiasi gentile`,
  de: `der die das den dem des ein eine einen einem einer eines kein keine und oder aber denn weil
    dass ob wenn als wie wo wer was wann ist sind war waren sein bin wird werden wurde wurden
    worden haben hat hatte habe kann konnen konnten koennen muss mussen soll sollte mochten
    moechten mochte ich du er sie es wir ihr ihnen ihre ihren ihrem ihrer uns unser unsere unseren
    mich mir sich nicht nur auch noch schon sehr mehr hier jetzt heute morgen gestern immer nie in
    im am an auf aus bei beim mit nach seit von vom vor zu zum zur uber ueber unter fur fuer gegen
    ohne um durch bis dieser diese dieses diesen diesem alle alles andere jeder nichts man guten
    tag hallo danke dank vielen bitte gruss gruesse grusse freundlichen freundliche liebe
    entschuldigung tut leid bestellung lieferung paket versendet verschickt versand erhalten
    rechnung anhang rucksendung erstattung adresse kunde kauf woche tage bald sobald gerne wieder
    geehrte geehrter herr frau`,
  en: `the a an and or but because that which who what when where how if not no nor this these
    those there here now today yesterday tomorrow always never is are was were be been being am
    has have had having do does did done can could will would shall should may might must i you he
    she it we they me him her us them my your his its our their of to in on at by for with from
    about into over under after before between without until as than then so very more most also
    only just still already all any some each other same every own out up down hello hi dear good
    morning afternoon evening thanks thank please sorry regards kind best sincerely apologize
    apologise apologies inconvenience order shipped shipping package parcel received receive
    invoice attached return refund address delivery delivered customer purchase week days soon
    let know`,
  nl: `de het een en of maar want omdat dat die dit deze wat wie waar wanneer hoe als is zijn was
    waren ben wordt worden werd geworden heeft hebben had heb kan kunnen kunt zal zullen zou moet
    moeten mag wil willen ik jij je u hij zij ze wij we jullie hen hun uw mijn zijn haar ons onze
    zich niet geen ook nog al zeer heel meer hier nu vandaag gisteren morgen altijd nooit in op
    aan uit bij met naar sinds van voor over onder tegen zonder om door tot te er alle alles andere
    elke iets niets goedemorgen goedemiddag goedendag hallo beste bedankt dank alstublieft
    groet groeten vriendelijke sorry excuses bestelling pakket verzonden verstuurd verzending
    ontvangen factuur bijlage retour terugbetaling adres klant aankoop week dagen snel zodra graag
    binnen`,
  pl: `i w we z ze na do od po za o u przy przez dla bez pod nad przed miedzy oraz lub albo ale
    bo poniewaz ze ktory ktora ktore kto co gdzie kiedy jak jesli czy nie tak juz jeszcze bardzo
    tez takze tutaj teraz dzis dzisiaj wczoraj jutro zawsze nigdy jest sa byl byla bylo byc bedzie
    beda zostal zostala zostalo zostanie ma mamy maja miec moze moga mozna mozemy moge prosze
    prosimy ja ty on ona ono my wy oni pan pani panstwa panstwo pana sie mnie mi ci go jej ich im
    nas nam was to ten ta te tego tej tym tych wszystko wszystkie inny kazdy dzien dobry witam
    dziekuje dziekujemy pozdrawiam pozdrowienia przepraszam przepraszamy zamowienie zamowienia
    przesylka paczka wyslana wyslane wysylka otrzymac faktura zalaczniku zwrot adres dostawa
    klient zakup tydzien dni wkrotce tylko`,
  ca: `el la els les l un una uns unes lo li se em et ens us es meu meva seu seva seus seves
    nostre nostra nostres de del dels d al als a en amb per pel pels sense sobre entre des fins i
    o pero perque que qui qual quan com on si no ni ja mes molt tan tambe aqui ara avui ahir dema
    sempre mai es son era va ser estar esta estan estem aquest aquesta aquests aquestes aixo aquell
    ha han he hem haver hi te tenen tenim tinc tenir pot poden podem puc fa fer anem voste vostes
    jo nosaltres ells ella tot tota tots totes altre altra res cada mateix hola bon bona dia tarda
    nit gracies moltes salutacions salutacio cordial cordialment plau disculpi disculpes sentim
    comanda enviament enviat enviada rebut paquet arribar factura adjuntem devolucio adreca client
    missatge compra diners dies setmana nomes encara sera estat segons`,
  gl: `o os a as un unha uns unhas lle lles se me te nos meu mina seu sua seus suas noso nosa
    nosos nosas de do da dos das ao aos no na nos nas polo pola polos polas en con por para sen
    sobre entre desde ata e ou pero porque que quen cal cando como onde si non nin xa mais moi tan
    tamen aqui ai agora hoxe onte manan sempre nunca e son era foi ser esta estan estamos este
    estes isto iso ese esa ten tenen temos teno ter ha hai pode poden podemos podo fai facer imos
    vai vostede vostedes eu nos eles ela todo toda todos todas outro outra algo nada cada mesmo
    ola bo bos boa boas dia dias tarde noite grazas moitas saudos saudo cordial favor desculpe
    desculpas sentimos agradecemos pedido envio enviado recibido paquete chegar factura axuntamos
    devolucion enderezo cliente mensaxe compra cartos semana so ainda sera sido ben segundo cunha
    dunha nunha dun nun cun foron`,
  eu: `eta edo baina ez bai da dira zen ziren dago daude dugu dute dut duzu du zuen izan izango
    izateko egin egiten egingo egon bat bi hau hori hura hauek horiek nire zure gure haren bere
    zuen zer nor non noiz nola zergatik oso ere orain gaur atzo bihar beti inoiz hemen hor han
    kaixo egun on arratsalde gabon eskerrik asko mesedez barkatu agur bat ondo ongi eskaera
    bidalketa paketea faktura jaso bidali bidaliko helbidea bezeroa mezua dira dela direla dituzte
    ditu dio diot dizugu dezakezu behar nahi baino bezala ondoren artean arte baita beste guztiak
    zait digu lagun agurra gisa bidez gabe buruz eskerrak`,
};

export const VOTING_LANGUAGES: readonly string[] = Object.keys(LISTS);

/** Lower case without accents: how `LISTS` is written and texts are looked up. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function buildWeights(): ReadonlyMap<string, readonly string[]> {
  const languagesOf = new Map<string, string[]>();
  for (const [language, list] of Object.entries(LISTS)) {
    for (const word of new Set(list.split(/\s+/))) {
      const known = languagesOf.get(word);
      if (known) known.push(language);
      else languagesOf.set(word, [language]);
    }
  }
  return languagesOf;
}

let sets: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** A language's function words, without accents; none for a language without a list. */
export function knownTo(language: string): ReadonlySet<string> {
  sets ??= new Map(Object.entries(LISTS).map(([one, list]) => [one, new Set(list.split(/\s+/))]));
  return sets.get(language) ?? new Set();
}

let weights: ReadonlyMap<string, readonly string[]> | undefined;

/** Letters hardly any other of the languages uses; each such word is one more vote. */
const MARKS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ñ/iu, ['es', 'gl']],
  [/[ãõ]/iu, ['pt']],
  [/ß/u, ['de']],
  [/[łąęśćżźń]/iu, ['pl']],
  [/l·l/iu, ['ca']],
  [/[èêœùû]/iu, ['fr', 'it', 'ca', 'pt']],
];

/**
 * Votes per language: each function word gives its languages 1/√(how many share it), each telling
 * letter likewise. A language without a vote is absent.
 */
export function votesOf(words: readonly string[]): ReadonlyMap<string, number> {
  weights ??= buildWeights();
  const votes = new Map<string, number>();
  const give = (languages: readonly string[]) => {
    const share = 1 / Math.sqrt(languages.length);
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + share);
  };
  for (const word of words) {
    const languages = weights.get(folded(word));
    if (languages) give(languages);
    for (const [letters, owners] of MARKS) if (letters.test(word)) give(owners);
  }
  return votes;
}

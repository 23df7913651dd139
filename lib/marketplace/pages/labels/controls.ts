/** Captions of buttons, links and menu items. */
export const BUTTONS = {
  send: 'enviar,send,envoyer,senden,absenden,invia,inviare*,@message,@reply|submit',
  reply: '@toAnswer*,@message,@client|antworten|rispondi|reply to*message,customer',
  attachFile:
    'adjuntar,attach,joindre,anhangen,anexar,allega,allegare*,@file,a file|@add,select,choose,seleccionar,auswahlen*@file,a file|piece jointe|ajouter une piece jointe',
  addDocument: '@add,importer*,@document,@invoice,a document',
  confirm:
    'confirmar|confirm|ok|confirmer|valider|validar|bestatigen|conferma|guardar|save|speichern|salva',
  cancel: 'cancelar|cancel|annuler|abbrechen|annulla|cerrar|close|fermer|schliessen|fechar|chiudi',
  moreActions:
    'mas,more,plus,autres,weitere,mehr,mais,altre*acciones,opciones,actions,options,aktionen,optionen,acoes,opcoes,azioni,opzioni|more|acciones|actions|aktionen|acoes|azioni',
};

/** What can be done on an order's own page; that it can be done says how the order stands. */
export const ACTIONS = {
  markResolved:
    'marcar,mark,marquer,markieren,marca,segna*como,as,comme,als,come*resuelto,resolved,solved,resolu,gelost,resolvido,risolto|als*gelost,erledigt*markieren|resolver,resolve,resoudre,losen,risolvere,risolvi,solve,cerrar,close,cloturer*@incident',
  addTracking:
    '@add,introducir,enter,inserir,inserisci,saisir,eingeben*@tracking*,info,information,informacion,informations,informationen,informacoes,informazioni,@id,datos,details,donnees,dados,dati|@tracking*hinzufugen,eingeben|sendungsverfolgungsdaten,sendungsinformationen,trackingnummer,trackingdaten,trackinginformationen*hinzufugen,eingeben',
  viewTracking:
    'ver,view,see,show,voir,afficher,anzeigen,ansehen,vedi,visualizza,visualizar,track,edit,editar,modificar,modifier,bearbeiten,modifica*@tracking*,info,information,informacion,informations,informationen,informacoes,informazioni,@id,datos,details,donnees,dados,dati|sendungsverfolgungsdaten,sendungsinformationen,trackingdaten,trackinginformationen*anzeigen,ansehen,bearbeiten|track*package,parcel,shipment',
  returnStep:
    '@add*etiqueta,label,etiquette,etichetta,etikett*@return|retourenetikett,rucksendeetikett*hinzufugen|check compliance|comprobar,verificar*conformidad,conformidade|verifier*conformite|verifica*conformita|konformitat prufen',
};

/** A list that says itself that nothing is in it. */
export const EMPTY_LIST = {
  emptyList:
    'no hay,no hay ningun,no existe ningun,sin,ningun,no tienes,no tiene,no existen,no se encontraron,no se han encontrado,todavia no hay,aun no hay,todavia no tienes,aun no tienes,no hemos encontrado,nao ha,nao ha nenhum,nao existe nenhum,nao existem,sem,nenhum,nao tem,nao foram encontrados,ainda nao foi adicionado nenhum,no hay ningun,nao foi adicionado nenhum,non sono presenti,ainda nao ha,ainda nao tem,0' +
    ',no,there are no,you have no,you don t have any,you do not have any,we found no,we couldn t find any,no new,no matching' +
    ',aucun,pas,pas encore,il n y a aucun,il n y a pas,vous n avez aucun,vous n avez pas,vous n avez pas encore' +
    ',kein,keine,es gibt keine,es sind keine,sie haben keine,sie haben noch keine,noch keine,es wurden keine,es liegen keine' +
    ',nessun,non c e nessun,non ci sono,non hai,non hai ancora,ancora nessun,non sono stati trovati,non e stato trovato nessun*@listed,@order,@message,@talk,@offer,@document,@file,@incident,@incident @open,@return,@return @open,@refund' +
    '|no data available in table|nothing*found,to display,to show,here|list is empty|0 0 0|0 0 sur 0|0 0 su 0|liste vide|liste leer|elenco vuoto|lista*vacia,vazia|nada que mostrar|no hay nada*,que mostrar,aqui',
};

export const LOADING = {
  loading:
    'cargando,loading,chargement,lade,carregando,caricamento*,@listed,@order,@message,page,cours,corso|espere|por favor espere|un momento|please wait|veuillez patienter|en cours chargement|ladt|laden|wird geladen|bitte warten|a carregar|aguarde|attendere|attendere prego',
};

export const SIGN_IN = {
  signIn:
    'iniciar,inicia,inicio*sesion|acceder|sign in|log in|login|se connecter|connexion|anmelden|einloggen|iniciar sessao|accedi|accesso|marketplace sign in',
};

export const NO_TRACKING = {
  noTracking:
    'sin,no,no hay,ningun,without,aucun,sans,pas,keine,ohne,sem,nenhum,nessun,senza*@tracking*,n,informacion,info,information,available|@tracking*@not*disponible,available,verfugbar,disponivel|untracked|not tracked',
};

/** What a cell says that answers a question by yes, no or a dash. */
export const ANSWERS = {
  yes: 'si|s|yes|y|sim|oui|ja|true|✓|✔|☑|✅',
  no: 'no|n|nein|nao|non|false|✗|✘|✕|✖|❌|☐',
  none: '—|–|-|--|---|n a|n d|ninguno|aucun|keine|nenhum|nessuno|sin datos',
};

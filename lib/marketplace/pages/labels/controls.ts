/** Captions of buttons, links and menu items. */
export const BUTTONS = {
  send: 'enviar,send,envoyer,senden,absenden,abschicken,invia,inviare*,@message,@reply|submit|publicar|post',
  reply:
    '@toAnswer*,@message|reply,respond*to message,to customer|responder al cliente|repondre*au*message,client|antworten|auf nachricht antworten|rispondi*,al messaggio',
  attachFile:
    'adjuntar,attach,joindre,anhangen,anexar,allega,allegare*,@file,a file|anadir,agregar,add,ajouter,hinzufugen,beifugen,adicionar,aggiungi,seleccionar,select,choose,selectionner,auswahlen,wahlen,selecionar,scegli,seleziona*@file,a file|dateien*anhangen,hinzufugen|adjunto|attachment|archivo adjunto',
  addDocument:
    'anadir,agregar,add,ajouter,hinzufugen,adicionar,aggiungi,aggiungere,subir,cargar,upload,importer,deposer,telecharger,hochladen,carregar,carica,caricare*,@document,@invoice,a document',
  confirm: 'confirmar|confirm|ok|done|confirmer|valider|validar|bestatigen|conferma|confermare|guardar|save|enregistrer|speichern|salva|salvare',
  cancel: 'cancelar|cancel|annuler|abbrechen|annulla|annullare|cerrar|close|fermer|schliessen|fechar|chiudi',
  moreActions:
    'mas,more,plus,autres,weitere,mehr,mais,altre,ulteriori*acciones,opciones,actions,options,aktionen,optionen,acoes,opcoes,azioni,opzioni|more|acciones|actions|aktionen|acoes|azioni',
};

/** A list that says itself that nothing is in it. */
export const EMPTY_LIST = {
  emptyList:
    'no hay,sin,ningun,no tienes,no tiene,no existen,no se encontraron,no se han encontrado,no se ha encontrado ningun,todavia no hay,aun no hay,todavia no tienes,aun no tienes,no hemos encontrado,nao ha,nao existem,sem,nenhum,nao tem,nao foram encontrados,ainda nao ha,ainda nao tem,0' +
    '*@listed' +
    '|no,0,there are no,you have no,you don t have any,you do not have any,we found no,we couldn t find any,no new,no matching*@listed,data available' +
    '|aucun,0,pas,pas encore,il n y a aucun,il n y a pas,vous n avez aucun,vous n avez pas,vous n avez pas encore*@listed' +
    '|kein,keine,0,es gibt keine,es sind keine,sie haben keine,sie haben noch keine,noch keine,es wurden keine,es liegen keine,keine passenden*@listed' +
    '|nessun,0,non ci sono,non hai,non hai ancora,ancora nessun,non sono stati trovati,non e stato trovato nessun*@listed' +
    '|nothing*found,to display,to show,here,here yet|no data available in table|list is empty|empty|0 0 0|0 0 sur 0|0 0 su 0|liste vide|liste leer|liste ist leer|elenco vuoto|lista vacia|lista vazia|nada que mostrar|no hay nada*,que mostrar,aqui',
};

export const LOADING = {
  loading:
    'cargando,loading,chargement,lade,carregando,caricamento*,@listed,content,page,en cours,in corso|espere|por favor espere|un momento|please wait|wait|veuillez patienter|patientez|en cours chargement|ladt|laden|wird geladen|werden geladen|daten werden geladen|bitte warten|a carregar|aguarde|por favor aguarde|attendere|attendere prego|attendi',
};

export const SIGN_IN = {
  signIn:
    'iniciar sesion|inicia sesion|inicio sesion|acceder|entrar|identificate|sign in|signin|log in|login|log on|se connecter|connexion|connectez vous|identifiez vous|anmelden|einloggen|anmeldung|iniciar sessao|inicie sessao|accedi|accesso|effettua accesso|marketplace sign in',
};

export const NO_TRACKING = {
  noTracking:
    'sin,no,no hay,ningun,without,aucun,sans,pas,keine,ohne,sem,nenhum,nessun,senza*@tracking*,n,informacion,codigo,info,information,provided,available|@tracking*@not*disponible,available,verfugbar,disponivel,disponibile,informado|untracked|not tracked|trackingnummer*keine,ohne|suivi indisponible',
};

/** What a cell says that answers a question by yes, no or a dash. */
export const ANSWERS = {
  yes: 'si|s|yes|y|sim|oui|ja|true|verdadero|vrai|wahr|vero|verdadeiro|✓|✔|☑|✅',
  no: 'no|nein|nao|false|falso|faux|falsch|✗|✘|✕|✖|❌|☐',
  none: '—|–|-|--|---|n a|n d|ninguno|aucun|keine|keiner|nenhum|nessuno|sin datos|no aplica|not applicable',
};

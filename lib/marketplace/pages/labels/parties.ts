/**
 * Who wrote: role words, the words for "you", and `Message from the …`. Captions of the reader
 * (`Para: cliente`) are not here, for they name the other end.
 */
export const PARTIES = {
  customer:
    '@client|da*@client|@message,@reply*@client|cliente final|end customer|shopper|acheteuse|consommateur|kundin|endkunde|kauferin|customer user|kundennachricht',
  operator:
    '@operator|da*@operator|@message,@reply*@operator|operador,equipo,operator,operateur*marketplace|marktplatz|marktplatzbetreiber|operator user|equipo operador',
  shop:
    '@seller|da*@seller|@message,@reply*@seller|tu|usted|ustedes|vosotros|yo|you|me|vous|moi|sie|ich|du|voce|eu|voi|lei|io|merchant|vendor|marchand|mi,tu,su,my,your,ma,votre,notre,mein,ihr,unser,a minha,a sua,sua,minha,il mio,il tuo,il vostro*@seller|shop user|you seller' +
    '|tu,your,votre,ihre,sua,a sua,tua,la tua*@message,@reply|has,hai*escrito,scritto,@answered|you*wrote,replied,sent|vous avez*ecrit,repondu|sie haben*geschrieben,geantwortet',
  system:
    'sistema|system|systeme|automatico|automatic|automated|automatique|automatisch|@message,@reply,notificacion,notification,notifica*automatica,automatic,automated,automatique,automatische,automatisierte,sistema,system,systeme,automatizado,predefinido|systemnachricht|auto reply|bot|robot',
};

/** Whom a message goes to: what the recipient control of a composer offers. */
export const RECIPIENTS = {
  both: '@client*y,e,and,et,und*@operator|todos|all|tous|alle|tutti|both|ambos|les deux|beide|entrambi',
  customer: '@client|solo,only,nur,seulement,apenas,al,to,au,an,ao,para,per*@client',
  operator: '@operator|solo,only,nur,seulement,apenas,al,to,au,a,an,ao,para,per*@operator',
};

/**
 * Who wrote: role words, the words for "you", and `Message from the …`. Captions of the reader
 * (`Para: cliente`) are not here, for they name the other end.
 */
export const PARTIES = {
  customer:
    '@client|@message,@reply,da*@client|cliente final|end customer|@client*escribio,wrote,a ecrit,schrieb,escreveu,ha scritto|kundin|endkunde|customer user|kundennachricht',
  operator:
    '@operator|@message,@reply,da*@operator|operador,operator,operateur*marketplace|marktplatz|operator user',
  shop:
    '@seller|@message,@reply,da*@seller|tu|usted|vosotros|yo|you|me|vous|moi|sie|ich|voce|eu|voi|lei|io|mi,tu,su,my,your,ma,votre,mein,ihr,sua,minha,a minha,il mio,il tuo*@seller|shop user' +
    '|tu,your,votre,ihre,sua,a sua,tua*@message,@reply|has,hai,you,vous avez,sie haben*@answered,escrito,wrote,sent,ecrit,geschrieben,scritto',
  system:
    'sistema|system|systeme|automatico|automatic|automated|automatique|automatisch|@message,@reply,notificacion,notification,notifica*automatica,automatic,automated,automatique,automatische,sistema,system|systemnachricht',
};

/** Whom a message goes to: what the recipient control of a composer offers. */
export const RECIPIENTS = {
  both: '@client*y,e,and,et,und*@operator|todos|all|tous|alle|tutti|both',
  customer: '@client|solo,only,nur,al,to,au,an,ao,para,per*@client',
  operator: '@operator|solo,only,nur,al,to,au,a,an,ao,para,per*@operator',
};

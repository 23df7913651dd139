import type { Situation } from '../situations.ts';

/** European Portuguese. */
export const PT: Readonly<Record<Situation, string>> = {
  delay: `Olá,

Lamentamos informar que o envio da sua encomenda {orderId} está atrasado. A nova data prevista de envio é […]. Avisaremos assim que sair do nosso armazém.

Se preferir não esperar, diga-nos e encontraremos outra solução. Pedimos desculpa pelo incómodo.

Com os melhores cumprimentos,
{shopName}`,
  cancelled: `Olá,

Lamentamos informar que a sua encomenda {orderId} foi cancelada e não será enviada. Pedimos desculpa pelo incómodo.

Se o valor já tiver sido cobrado, a plataforma trata do reembolso, que receberá através do meio de pagamento utilizado na compra.

Se tiver alguma dúvida, responda a esta mensagem.

Com os melhores cumprimentos,
{shopName}`,
  shipped: `Olá,

A sua encomenda {orderId} já saiu do nosso armazém. Será entregue por {carrier} e pode acompanhar o envio com o número de seguimento {trackingNumber}.

Se tiver alguma dúvida, responda a esta mensagem.

Com os melhores cumprimentos,
{shopName}`,
  'delivery-follow-up': `Olá,

De acordo com os nossos dados, a sua encomenda {orderId} já foi entregue. Chegou tudo em boas condições?

Se sim, agradecemos que marque a encomenda como recebida na sua conta. Se houver algum problema, responda a esta mensagem e iremos resolvê-lo.

Com os melhores cumprimentos,
{shopName}`,
  'invoice-uploaded': `Olá,

A fatura da sua encomenda {orderId} já está disponível: pode descarregá-la nos detalhes da encomenda, na sua conta.

Se for necessário corrigir algum dado de faturação, indique-nos por esta via.

Com os melhores cumprimentos,
{shopName}`,
  'return-received': `Olá,

Recebemos a devolução da sua encomenda {orderId}. Vamos verificá-la e avisaremos assim que o reembolso for efetuado.

Com os melhores cumprimentos,
{shopName}`,
  'refund-made': `Olá,

Efetuámos o reembolso da sua encomenda {orderId}. O valor será devolvido através do meio de pagamento utilizado na compra; o prazo depende do seu banco.

Se não o receber dentro de alguns dias, escreva-nos e iremos verificar.

Com os melhores cumprimentos,
{shopName}`,
  'ask-details': `Olá,

Lamentamos o sucedido com a sua encomenda {orderId}. Para podermos ajudar, precisamos que nos indique o seguinte: […]

Se possível, anexe também uma fotografia. Assim que tivermos a sua resposta, iremos analisá-la e propor uma solução.

Com os melhores cumprimentos,
{shopName}`,
  'contact-note': `Olá,

Registamos um contacto com o cliente fora da plataforma, relativo à encomenda {orderId}.

Data e hora: {contactAt}
Meio: {contactMeans}
Com quem: {contactWith}
O que ficou acordado: {contactAgreed}

Com os melhores cumprimentos,
{shopName}`,
};

import type { Situation } from '../situations.ts';

export const EN: Readonly<Record<Situation, string>> = {
  delay: `Hello,

We are sorry to let you know that your order {orderId} has been delayed. We now expect to send it on […], and we will write to you as soon as it leaves our warehouse.

If you would rather not wait, please tell us and we will find another solution. We apologise for the inconvenience.

Kind regards,
{shopName}`,
  cancelled: `Hello,

We are sorry to let you know that your order {orderId} has been cancelled and will not be sent. We apologise for the inconvenience.

If you have already been charged, the platform will take care of the refund, which goes back to the payment method you used for the purchase.

If you have any questions, just reply to this message.

Kind regards,
{shopName}`,
  shipped: `Hello,

Your order {orderId} has left our warehouse. It will be delivered by {carrier}, and you can follow the parcel with the tracking number {trackingNumber}.

If you have any questions, just reply to this message.

Kind regards,
{shopName}`,
  'delivery-follow-up': `Hello,

According to our records, your order {orderId} has been delivered. Did everything arrive in good condition?

If so, we would be grateful if you could mark the order as received in your account. If anything is wrong, please reply to this message and we will put it right.

Kind regards,
{shopName}`,
  'invoice-uploaded': `Hello,

The invoice for your order {orderId} is now available: you can download it from the order details in your account.

If any of the billing details need to be corrected, please let us know here.

Kind regards,
{shopName}`,
  'return-received': `Hello,

We have received the return of your order {orderId}. We will check it and let you know as soon as we have issued the refund.

Kind regards,
{shopName}`,
  'refund-made': `Hello,

We have issued the refund for your order {orderId}. It will go back to the payment method you used for the purchase; how long that takes depends on your bank.

If it has not reached you within a few days, please write to us and we will look into it.

Kind regards,
{shopName}`,
  'ask-details': `Hello,

We are sorry about the trouble with your order {orderId}. So that we can help you, please tell us the following: […]

If possible, please attach a photo as well. As soon as we have your answer, we will look into it and suggest a solution.

Kind regards,
{shopName}`,
  'contact-note': `Hello,

We would like to put on record a contact with the customer outside the platform regarding order {orderId}.

Date and time: {contactAt}
Means of contact: {contactMeans}
With whom: {contactWith}
What was agreed: {contactAgreed}

Kind regards,
{shopName}`,
};

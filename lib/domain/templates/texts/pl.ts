import type { Situation } from '../situations.ts';

export const PL: Readonly<Record<Situation, string>> = {
  delay: `Dzień dobry,

z przykrością informujemy, że wysyłka Państwa zamówienia {orderId} się opóźnia. Nowy przewidywany termin wysyłki to […]. Damy znać, gdy tylko paczka opuści nasz magazyn.

Jeśli nie chcą Państwo czekać, prosimy o wiadomość, a znajdziemy inne rozwiązanie. Przepraszamy za niedogodności.

Z poważaniem
{shopName}`,
  cancelled: `Dzień dobry,

z przykrością informujemy, że Państwa zamówienie {orderId} zostało anulowane i nie zostanie wysłane. Przepraszamy za niedogodności.

Jeśli płatność została już pobrana, zwrotem pieniędzy zajmie się platforma; kwota wróci tą samą metodą płatności, którą opłacono zakup.

W razie pytań prosimy o odpowiedź na tę wiadomość.

Z poważaniem
{shopName}`,
  shipped: `Dzień dobry,

Państwa zamówienie {orderId} opuściło nasz magazyn. Przesyłkę dostarczy {carrier}, a jej drogę można śledzić, podając numer {trackingNumber}.

W razie pytań prosimy odpowiedzieć na tę wiadomość.

Z poważaniem
{shopName}`,
  'delivery-follow-up': `Dzień dobry,

według naszych danych zamówienie {orderId} zostało już dostarczone. Czy wszystko dotarło w dobrym stanie?

Jeśli tak, będziemy wdzięczni za oznaczenie zamówienia jako odebranego na Państwa koncie. Jeśli coś jest nie w porządku, prosimy odpowiedzieć na tę wiadomość, a zajmiemy się tym.

Z poważaniem
{shopName}`,
  'invoice-uploaded': `Dzień dobry,

faktura do Państwa zamówienia {orderId} jest już dostępna: można ją pobrać w szczegółach zamówienia na Państwa koncie.

Jeśli dane na fakturze wymagają poprawy, prosimy o informację w tej rozmowie.

Z poważaniem
{shopName}`,
  'return-received': `Dzień dobry,

otrzymaliśmy zwrot z zamówienia {orderId}. Sprawdzimy go i damy Państwu znać, gdy tylko zlecimy zwrot pieniędzy.

Z poważaniem
{shopName}`,
  'refund-made': `Dzień dobry,

zleciliśmy zwrot pieniędzy za zamówienie {orderId}. Kwota wróci tą samą metodą płatności, którą opłacono zakup; czas oczekiwania zależy od banku.

Jeśli pieniądze nie dotrą w ciągu kilku dni, prosimy o wiadomość, a sprawdzimy to.

Z poważaniem
{shopName}`,
  'ask-details': `Dzień dobry,

przykro nam z powodu problemu z zamówieniem {orderId}. Abyśmy mogli pomóc, prosimy o podanie następujących informacji: […]

Jeśli to możliwe, prosimy dołączyć również zdjęcie. Gdy tylko otrzymamy odpowiedź, przeanalizujemy sprawę i zaproponujemy rozwiązanie.

Z poważaniem
{shopName}`,
  'contact-note': `Dzień dobry,

informujemy o kontakcie z klientem poza platformą w sprawie zamówienia {orderId}.

Data i godzina: {contactAt}
Sposób kontaktu: {contactMeans}
Z kim: {contactWith}
Co ustalono: {contactAgreed}

Z poważaniem
{shopName}`,
};

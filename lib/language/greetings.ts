import { folded } from './function-words.ts';

/** What a message may open and close with in any language, whatever the rest is written in. */
const WORDS = new Set(
  `hola buenas buenos dias tardes noches gracias muchas saludos un saludo cordial cordiales
  ola bom boa dia tarde noite obrigado obrigada muito cumprimentos atentamente atenciosamente
  bonjour bonsoir merci beaucoup cordialement bien salutations
  buongiorno buonasera salve ciao grazie mille cordiali distinti saluti
  hallo guten tag morgen abend danke vielen dank schone gruse freundliche freundlichen grusse
  hello hi dear good morning afternoon evening thanks thank you kind best regards ok sir madam
  goedemorgen goedemiddag goedendag beste bedankt groet groeten vriendelijke met
  dzien dobry witam dziekuje pozdrawiam bon bona tarda gracies salutacions grazas kaixo egun on
  eskerrik asko mit sehr geehrte damen und herren`.split(/\s+/),
);

/** Whether nothing but greetings and thanks is left; at most six words are one. */
export function isGreeting(text: string): boolean {
  const words = folded(text).match(/\p{L}+/gu) ?? [];
  return words.length <= 6 && words.every((word) => WORDS.has(word));
}

/** What people read, written down once more by hand: a text that changes is meant to be noticed here. */
export interface Words {
  tag: "en" | "fr";
  gym: string;
  utility: string;
  save: string;
  amex: string;
  number: string;
  expiry: string;
  securityCode: string;
  holder: string;
  network: string;
  submit: string;
  cancelCard: string;
  toCorrect: RegExp;
  challengeHeading: string;
  openBank: string;
  cancelChallenge: string;
  otp: string;
  confirm: string;
  cancelAtBank: string;
  bankContinue: string;
  methodHeading: string;
  goOn: string;
  cancelQuestion: string;
  cancelYes: string;
  cancelNo: string;
  cancelled: string;
  cardGone: string;
  turnedAway: string;
  shopCancelled: string;
  shopSaved: string;
  shopNotSaved: string;
  doneHeading: string;
  alreadyDoneHeading: string;
  declinedHeading: string;
  expiredHeading: string;
  notFoundHeading: string;
  unknownHeading: string;
  verifyingHeading: string;
  codeNeededHeading: string;
  finish: string;
  backTo: string;
  notices: Record<Notice, string>;
}

/** The families of refusals. */
export type Notice =
  | "refused"
  | "tryLater"
  | "checkDetails"
  | "useOtherCard"
  | "codeMismatch"
  | "authenticationFailed"
  | "authenticationCancelled"
  | "technical";

export const EN: Words = {
  tag: "en",
  gym: "Join the gym",
  utility: "Sign the contract",
  save: "Save a card",
  amex: "Subscribe",
  number: "Card number",
  expiry: "Expires end",
  securityCode: "Security code",
  holder: "Name on the card",
  network: "Network",
  submit: "Save my card",
  cancelCard: "Cancel and go back to the shop",
  toCorrect: /(One thing|\d+ things) to correct/,
  challengeHeading: "Confirm with your bank",
  openBank: "Open my bank’s page",
  cancelChallenge: "Cancel and go back to the shop",
  otp: "Code from your bank",
  confirm: "Confirm",
  cancelAtBank: "Cancel",
  bankContinue: "Continue",
  methodHeading: "Checking with your bank",
  goOn: "Continue",
  cancelQuestion: "Stop here?",
  cancelYes: "Yes, stop and go back",
  cancelNo: "No, go on with my card",
  cancelled: "You have cancelled",
  cardGone: "This card is no longer there",
  turnedAway: "No card can be taken right now",
  shopCancelled: "Back at the shop, without a card",
  shopSaved: "The shop has its credential",
  shopNotSaved: "The shop has no credential",
  doneHeading: "Your card is saved",
  alreadyDoneHeading: "Your card is already saved",
  declinedHeading: "Your card was not saved",
  expiredHeading: "This page has expired",
  notFoundHeading: "There is no such page",
  unknownHeading: "Your bank has not answered yet",
  verifyingHeading: "Checking your card",
  codeNeededHeading: "One more thing",
  finish: "Finish",
  backTo: "Back to Atelier Forme",
  notices: {
    refused: "Your bank has refused this card",
    tryLater: "Your bank cannot accept this card right now",
    checkDetails: "Something does not match the card",
    useOtherCard: "Your bank does not accept this card here",
    codeMismatch: "The security code does not match the card",
    authenticationFailed: "Your bank could not confirm that it is you",
    authenticationCancelled: "You left your bank’s page without confirming",
    technical: "Your bank could not be reached",
  },
};

export const FR: Words = {
  tag: "fr",
  gym: "S’inscrire à la salle",
  utility: "Signer le contrat",
  save: "Enregistrer une carte",
  amex: "S’abonner",
  number: "Numéro de carte",
  expiry: "Expire fin",
  securityCode: "Code de sécurité",
  holder: "Nom sur la carte",
  network: "Réseau de paiement",
  submit: "Enregistrer ma carte",
  cancelCard: "Annuler et revenir à la boutique",
  toCorrect: /(Un point|\d+ points) à corriger/,
  challengeHeading: "Confirmez auprès de votre banque",
  openBank: "Ouvrir la page de ma banque",
  cancelChallenge: "Annuler et revenir à la boutique",
  otp: "Code reçu de la banque",
  confirm: "Confirmer",
  cancelAtBank: "Annuler",
  bankContinue: "Continuer",
  methodHeading: "Votre banque vérifie",
  goOn: "Continuer",
  cancelQuestion: "S’arrêter là ?",
  cancelYes: "Oui, arrêter et revenir",
  cancelNo: "Non, continuer avec ma carte",
  cancelled: "Vous avez annulé",
  cardGone: "Cette carte n’est plus là",
  turnedAway: "Aucune carte ne peut être prise pour le moment",
  shopCancelled: "De retour à la boutique, sans carte",
  shopSaved: "La boutique a sa référence de carte",
  shopNotSaved: "La boutique n’a pas de référence de carte",
  doneHeading: "Votre carte est enregistrée",
  alreadyDoneHeading: "Votre carte est déjà enregistrée",
  declinedHeading: "Votre carte n’a pas été enregistrée",
  expiredHeading: "Cette page a expiré",
  notFoundHeading: "Cette page n’existe pas",
  unknownHeading: "Votre banque n’a pas encore répondu",
  verifyingHeading: "Vérification de votre carte",
  codeNeededHeading: "Une dernière chose",
  finish: "Terminer",
  backTo: "Revenir chez Atelier Forme",
  notices: {
    refused: "Votre banque a refusé cette carte",
    tryLater: "Votre banque ne peut pas accepter cette carte pour l’instant",
    checkDetails: "Quelque chose ne correspond pas à la carte",
    useOtherCard: "Votre banque n’accepte pas cette carte ici",
    codeMismatch: "Le code de sécurité ne correspond pas à la carte",
    authenticationFailed: "Votre banque n’a pas pu confirmer qu’il s’agit de vous",
    authenticationCancelled: "Vous avez quitté la page de votre banque sans confirmer",
    technical: "Votre banque n’a pas pu être jointe",
  },
};

/**
 * Whether a sentence says that something is not answered, or not now: `We don't comment on that`, `I'll get back to you on
 * it offline`. One that goes on all the same (`…, but we are pleased with it`) may say enough.
 */
export function declines(sentence: string): boolean {
  return (REFUSES.test(sentence) || LATER.test(sentence)) && !goesOn(sentence);
}

/**
 * Whether a sentence says of a whole question that it is not answered: `That's a question I won't answer`. Who cannot answer
 * one is often pressed until he does.
 */
export function refusesQuestion(sentence: string): boolean {
  return QUESTION.test(sentence) && !goesOn(sentence);
}

/** Whether something is said in spite of what was not: `but`, `what I can say`. */
export function goesOn(sentence: string): boolean {
  return /\b(?:but|however|though|although|except|other than|beyond|what (?:I|we)(?:['’]d|['’]ll| can| will| would))\b/i.test(
    sentence,
  );
}

const REFUSES =
  /\b(?:I|we)(?:['’]m| am|['’]re| are)? (?:(?:just|really|typically|usually|generally|obviously|simply) ){0,2}(?:(?:do not|don['’]t|won['’]t|will not|would not|wouldn['’]t|can['’]t|cannot|not going to|not able to|unable to) (?:(?:really|typically|usually|generally|want to|be able to) ){0,2}(?:comment|speculate|disclose|break (?:that|this|it|those) out|(?:answer|discuss|quantify|share|get into|go into|speak to) (?:that|this|it|those)\b)|(?:do not|don['’]t) have (?:a |an |any |the |that |those |good ){0,2}(?:guidance|answer|numbers?|figures?)\b)/i;

const LATER =
  /\b(?:(?:get|circle) back (?:to|with) you (?:on|with|about|offline|off-line)|take (?:that|this|it)(?: one)? off-?line|follow up with you (?:on|about|offline|off-line|afterwards?))\b/i;

const QUESTION =
  /\bquestion (?:that )?(?:I|we)(?:['’]m| am|['’]re| are)? (?:won['’]t|will not|not going to) answer\b|\b(?:I|we)(?:['’]m| am|['’]re| are)? (?:won['’]t|will not|not going to) answer (?:that|this) question\b/i;

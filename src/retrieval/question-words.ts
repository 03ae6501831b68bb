/** Words that ask for something, as alternatives of a pattern. */
export const QUESTION_WORDS = 'who|whom|whose|what|when|where|which|why|how';
/** Words that, in front, ask whether something is so; likewise. */
export const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should';
/** Words that may stand before a question word: 'by whom'; likewise. */
export const PREPOSITIONS = 'by|to|with|for|from|against|about|of|in|on|at';

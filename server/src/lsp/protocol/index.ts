/**
 * The requests that the protocol has no words for, which any client may send. They are about an open document, and are
 * answered as the protocol's own are: with nothing to say, the answer is empty. Each file has those about one thing.
 */

export * from './changedAnswers';
export * from './documents';
export * from './exchanges';
export * from './figures';
export * from './files';
export * from './overview';
export * from './review';
export * from './rosters';
export * from './speakers';
export * from './turns';

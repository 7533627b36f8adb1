import type { ChangeAnnotation, ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Snapshot } from '../service';

/** Edits of one document that somebody is told about, or asked to agree to. */
export interface Annotated {
  readonly edits: readonly Edit[];
  readonly annotation?: ChangeAnnotation | undefined;
}

/**
 * Edits of one document as the client takes them: for the very version that they were made for, where it can tell.
 * `groups` are disjoint; their annotations are for a client that {@link canConfirm}.
 */
export function workspaceEdit(
  client: ClientCapabilities,
  { uri, version }: Snapshot,
  groups: readonly Annotated[],
): WorkspaceEdit {
  const filled = groups.filter(({ edits }) => edits.length > 0);
  if (!client.workspace?.workspaceEdit?.documentChanges)
    return { changes: { [uri]: filled.flatMap(({ edits }) => edits) } };
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const edits = filled.flatMap(({ edits, annotation }) => {
    if (!annotation) return edits;
    const annotationId = annotation.label;
    changeAnnotations[annotationId] = annotation;
    return edits.map((edit) => ({ ...edit, annotationId }));
  });
  const documentChanges = [{ textDocument: { uri, version }, edits }];
  return Object.keys(changeAnnotations).length > 0 ? { documentChanges, changeAnnotations } : { documentChanges };
}

/** Whether the client asks its user about edits that need it. */
export function canConfirm(client: ClientCapabilities): boolean {
  const { documentChanges, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
  return Boolean(documentChanges && changeAnnotationSupport);
}

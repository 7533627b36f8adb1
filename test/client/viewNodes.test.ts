import assert from 'node:assert';
import { type Node, Nodes } from '../../client/src/views/nodes';
import type { Row } from '../../client/src/views/row';

const row = (id: string, more: Partial<Row> = {}): Row => ({ id, label: id, spoken: id, ...more });

/** What is to be shown anew when one set of rows comes after another. */
async function taking(before: readonly Row[], rows: readonly Row[], look?: (nodes: Nodes) => Promise<unknown>) {
  const nodes = new Nodes(1);
  await nodes.take(before);
  await look?.(nodes);
  const kept = nodes.roots;
  const changed = await nodes.take(rows);
  return { nodes, kept, changed: changed === 'all' ? changed : changed.map(({ path }: Node) => path) };
}

/** Looks below the first row, as the editor does when it is expanded. */
async function expand(nodes: Nodes) {
  const [first] = nodes.roots;
  assert.ok(first);
  first.isExpanded = true;
  return nodes.below(first);
}

describe('the rows of a view', () => {
  it('stay the same objects while their ids do', async () => {
    const { nodes, kept, changed } = await taking([row('a'), row('b')], [row('a'), row('b')]);
    assert.equal(nodes.roots, kept);
    assert.deepEqual(changed, []);
  });

  it('are shown anew alone where they say something else', async () => {
    const { nodes, kept, changed } = await taking([row('a'), row('b')], [row('a'), row('b', { description: '2' })]);
    assert.deepEqual(changed, ['b']);
    assert.equal(nodes.roots[1], kept[1]);
    assert.equal(nodes.roots[1]?.row.description, '2');
  });

  it('are not shown anew where only their place is another', async () => {
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } });
    const { nodes, changed } = await taking([row('a', { place: at(1) })], [row('a', { place: at(2) })]);
    assert.deepEqual(changed, []);
    assert.equal(nodes.roots[0]?.row.place?.start.line, 2);
  });

  it('are all shown anew where there are others, or in another order', async () => {
    assert.equal((await taking([row('a')], [row('a'), row('b')])).changed, 'all');
    assert.equal((await taking([row('a'), row('b')], [row('b'), row('a')])).changed, 'all');
    assert.equal((await taking([row('a')], [])).changed, 'all');
  });

  it('are brought up to date below those that were looked at', async () => {
    const { changed } = await taking(
      [row('a', { children: [row('x'), row('y')] }), row('b', { children: [row('x')] })],
      [row('a', { children: [row('x', { label: 'z' }), row('y')] }), row('b', { children: [row('z')] })],
      expand,
    );
    assert.deepEqual(changed, ['a\nx']);
  });

  it('are asked for again where they are expanded, and where they are not only when they are next looked at', async () => {
    let asked = 0;
    const rows = () => [row('a', { children: async () => [row(`x${++asked}`)] })];
    assert.deepEqual((await taking(rows(), rows(), expand)).changed, ['a']);
    assert.equal(asked, 2);
    const { nodes } = await taking(rows(), rows(), async (nodes) => {
      const [first] = await expand(nodes);
      assert.ok(first?.parent);
      first.parent.isExpanded = false;
    });
    assert.equal(asked, 3);
    assert.equal(nodes.roots[0]?.children, undefined);
  });

  it('are found from the top down as far as they are to be seen', async () => {
    const rows = [row('a', { children: [row('x')] })];
    const { nodes } = await taking(rows, rows, expand);
    assert.equal(nodes.find(['a', 'x'])?.path, 'a\nx');
    assert.equal(nodes.find(['a', 'y'])?.path, 'a');
    assert.equal(nodes.find(['b']), undefined);
    const [first] = nodes.roots;
    assert.ok(first);
    first.isExpanded = false;
    assert.equal(nodes.find(['a', 'x'])?.path, 'a');
  });

  it('are found by their paths', async () => {
    const rows = [row('a', { children: [row('x')] }), row('x')];
    const { nodes } = await taking(rows, rows, expand);
    assert.equal(nodes.at('a\nx')?.parent, nodes.roots[0]);
    assert.equal(nodes.at('x'), nodes.roots[1]);
    assert.equal(nodes.at('b'), undefined);
    assert.equal(nodes.at('b\nx'), undefined);
  });
});

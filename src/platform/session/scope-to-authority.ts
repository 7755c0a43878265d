import {
  AndNode,
  ColumnNode,
  OperationNodeTransformer,
  PrimitiveValueListNode,
  ReferenceNode,
  TableNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
  BinaryOperationNode,
  OperatorNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type SelectQueryNode,
  type UnknownRow,
  type UpdateQueryNode,
} from 'kysely'

/**
 * Keeps every statement on the tables `auth_*` inside one authority, whatever better-auth asks: reads, updates and deletes
 * see only its rows, inserts are its rows. So an account, a session, a passkey or a reset token of one authority does not
 * exist for another, although better-auth knows nothing of authorities.
 */
export class ScopeToAuthority implements KyselyPlugin {
  readonly #transformer: Scoping

  constructor(authority: string) {
    this.#transformer = new Scoping(authority)
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#transformer.transformNode(node, queryId)
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}

class Scoping extends OperationNodeTransformer {
  readonly #authority: string

  constructor(authority: string) {
    super()
    this.#authority = authority
  }

  protected override transformSelectQuery(node: SelectQueryNode, ...rest: never[]): SelectQueryNode {
    const scoped = super.transformSelectQuery(node, ...rest)
    return { ...scoped, ...this.#where(scoped.where, scoped.from?.froms ?? []) }
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, ...rest: never[]): UpdateQueryNode {
    const scoped = super.transformUpdateQuery(node, ...rest)
    return { ...scoped, ...this.#where(scoped.where, scoped.table ? [scoped.table] : []) }
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, ...rest: never[]): DeleteQueryNode {
    const scoped = super.transformDeleteQuery(node, ...rest)
    return { ...scoped, ...this.#where(scoped.where, scoped.from.froms) }
  }

  protected override transformInsertQuery(node: InsertQueryNode, ...rest: never[]): InsertQueryNode {
    const scoped = super.transformInsertQuery(node, ...rest)
    if (!scoped.into || !isAuthTable(scoped.into)) return scoped
    if (!scoped.values || !ValuesNode.is(scoped.values)) throw new Error('only plain values go into an auth table')
    return {
      ...scoped,
      columns: [...(scoped.columns ?? []), ColumnNode.create('authority_id')],
      values: ValuesNode.create(scoped.values.values.map((row) => this.#withAuthority(row))),
    }
  }

  #withAuthority(row: ValueListNode | PrimitiveValueListNode): ValueListNode | PrimitiveValueListNode {
    return PrimitiveValueListNode.is(row)
      ? PrimitiveValueListNode.create([...row.values, this.#authority])
      : ValueListNode.create([...row.values, ValueNode.create(this.#authority)])
  }

  #where(where: WhereNode | undefined, tables: readonly OperationNode[]): { where?: WhereNode } {
    const own = tables.map(authTable).filter((table) => table !== undefined)
    if (own.length === 0) return {}
    const conditions = own.map((table) =>
      BinaryOperationNode.create(
        ReferenceNode.create(ColumnNode.create('authority_id'), table),
        OperatorNode.create('='),
        ValueNode.create(this.#authority),
      ),
    )
    const all = where ? [where.where, ...conditions] : conditions
    return { where: WhereNode.create(all.reduce((left, right) => AndNode.create(left, right))) }
  }
}

/** How a condition names the table: by its alias where it has one. */
function authTable(node: OperationNode): TableNode | undefined {
  if (TableNode.is(node)) return isAuthTable(node) ? node : undefined
  if (node.kind !== 'AliasNode') return undefined
  const { node: aliased, alias } = node as unknown as { node: OperationNode; alias: { kind: string; name?: string } }
  if (!TableNode.is(aliased) || !isAuthTable(aliased)) return undefined
  return alias.name === undefined ? aliased : TableNode.create(alias.name)
}

function isAuthTable(node: TableNode): boolean {
  return node.table.identifier.name.startsWith('auth_')
}

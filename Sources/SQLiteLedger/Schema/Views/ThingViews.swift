/// Views of the actors, policies, topics and sources.
enum ThingViews {
  static let all = [
    actorRoot, actors, mergedActors, actorNames, actorCodes, memberships, successors, topics, policies,
    requirements, reviews,
    sources, standings,
  ]

  /// Which actor each merged one is: merges by entry, where one whose actor is merged already, or that would close a
  /// circle, counts for nothing. It says in SQL what `Mergers` says. What is known so far is a text such as
  /// `[12>34][56>34]`, for not every SQLite trusts the functions of JSON in a view.
  private static let actorRoot = View(
    "actor_root",
    """
    WITH RECURSIVE
      counting (number, thing, into_thing) AS (
        SELECT row_number() OVER (ORDER BY entry, merge), thing, into_thing FROM merge
        WHERE to_entry IS NULL
          AND EXISTS (SELECT 1 FROM definition WHERE thing = merge.into_thing AND to_entry IS NULL)),
      folded (number, roots) AS (
        SELECT 0, ''
        UNION ALL
        SELECT c.number, CASE WHEN instr(f.roots, '[' || c.thing || '>') OR \(into) = c.thing THEN f.roots
          ELSE replace(f.roots, '>' || c.thing || ']', '>' || \(into) || ']') || '[' || c.thing || '>' || \(into) || ']'
          END
        FROM folded AS f JOIN counting AS c ON c.number = f.number + 1),
      last (roots) AS (SELECT roots FROM folded ORDER BY number DESC LIMIT 1)
    SELECT DISTINCT thing, \(root("roots", of: "thing")) AS root FROM counting JOIN last
    WHERE instr(roots, '[' || thing || '>')
    """)

  private static let into = "coalesce(\(root("f.roots", of: "c.into_thing")), c.into_thing)"

  private static func root(_ roots: String, of thing: String) -> String {
    """
    CASE WHEN instr(\(roots), '[' || \(thing) || '>') THEN \
    CAST(substr(\(roots), instr(\(roots), '[' || \(thing) || '>') + length(\(thing)) + 2) AS INTEGER) END
    """
  }

  private static let actors = View(
    "actors",
    """
    SELECT thing.id AS actor_id, actor.name, actor.kind, root.id AS merged_into, actor.entry, actor.founded,
      actor.dissolved
    FROM actor JOIN thing ON thing.key = actor.thing
    LEFT JOIN actor_root ON actor_root.thing = actor.thing LEFT JOIN thing AS root ON root.key = actor_root.root
    WHERE actor.to_entry IS NULL AND thing.space = 'actor'
    """)

  private static let mergedActors = View(
    "merged_actors",
    """
    SELECT thing.id AS actor_id, root.id AS merged_into
    FROM actor_root JOIN thing ON thing.key = actor_root.thing JOIN thing AS root ON root.key = actor_root.root
    """)

  /// Joins `actor`, and the actor that each row's is now, as `own`.
  private static let ofActor = """
    JOIN actor ON actor.version = part.version LEFT JOIN actor_root ON actor_root.thing = actor.thing
    JOIN thing AS own ON own.key = coalesce(actor_root.root, actor.thing)
    WHERE actor.to_entry IS NULL
    """

  private static let actorNames = View(
    "actor_names",
    """
    SELECT own.id AS actor_id, part.name, part.is_alias, part.during
    FROM (
      SELECT version, name, 0 AS is_alias, NULL AS during FROM actor
      UNION ALL SELECT version, name, 1, during FROM actor_alias) AS part \(ofActor)
    """)

  private static let actorCodes = View(
    "actor_codes",
    "SELECT DISTINCT own.id AS actor_id, part.scheme, part.code FROM actor_code AS part \(ofActor)")

  private static let memberships = View(
    "memberships",
    """
    SELECT DISTINCT own.id AS actor_id, part.kind, whole.id AS of_id, part.during
    FROM actor_membership AS part LEFT JOIN actor_root AS of_root ON of_root.thing = part.of_thing
    JOIN thing AS whole ON whole.key = coalesce(of_root.root, part.of_thing) \(ofActor) AND whole.key <> own.key
    """)

  private static let successors = View(
    "successors",
    """
    SELECT DISTINCT own.id AS actor_id, next.id AS successor_id, part.on_date
    FROM actor_successor AS part LEFT JOIN actor_root AS next_root ON next_root.thing = part.successor
    JOIN thing AS next ON next.key = coalesce(next_root.root, part.successor) \(ofActor) AND next.key <> own.key
    """)

  private static let topics = View(
    "topics",
    """
    SELECT thing.id AS topic_id, topic.name, topic.entry FROM topic JOIN thing ON thing.key = topic.thing
    WHERE topic.to_entry IS NULL AND thing.space = 'topic'
    """)

  private static let policies = View(
    "policies",
    """
    SELECT thing.id AS policy_id, policy.title, issuer.id AS issuer_id, addressee.id AS addressee_id, policy.object,
      topic.id AS topic_id, policy.scale, policy.stricter, policy.entry
    FROM policy JOIN thing ON thing.key = policy.thing
    LEFT JOIN actor_root AS i ON i.thing = policy.issuer
    JOIN thing AS issuer ON issuer.key = coalesce(i.root, policy.issuer)
    LEFT JOIN actor_root AS a ON a.thing = policy.addressee
    LEFT JOIN thing AS addressee ON addressee.key = coalesce(a.root, policy.addressee)
    LEFT JOIN thing AS topic ON topic.key = policy.topic
    WHERE policy.to_entry IS NULL AND thing.space = 'policy'
    """)

  private static let requirements = View(
    "requirements",
    """
    SELECT thing.id AS policy_id, required.id AS requires_id, policy_requirement.value
    FROM policy JOIN thing ON thing.key = policy.thing
    JOIN policy_requirement ON policy_requirement.version = policy.version
    JOIN thing AS required ON required.key = policy_requirement.policy
    WHERE policy.to_entry IS NULL AND thing.space = 'policy'
    """)

  private static let reviews = View(
    "reviews",
    """
    SELECT thing.id AS policy_id, review.on_date, review.note, review.entry
    FROM review JOIN thing ON thing.key = review.thing
    WHERE review.to_entry IS NULL AND thing.space = 'policy'
    """)

  private static let sources = View(
    "sources",
    """
    SELECT thing.id AS source_id, source.publisher, source.title, source.author, source.url, source.archived_url,
      source.language, source.published, source.accessed, source.kind, source.reliability, source.entry
    FROM source JOIN thing ON thing.key = source.thing
    WHERE source.to_entry IS NULL AND thing.space = 'source'
    """)

  private static let standings = View(
    "source_standings",
    """
    SELECT thing.id AS source_id, source_standing.withdrawn, source_standing.on_date, source_standing.reason,
      source_standing.entry
    FROM source_standing JOIN thing ON thing.key = source_standing.thing
    WHERE source_standing.to_entry IS NULL AND thing.space = 'source'
    """)
}

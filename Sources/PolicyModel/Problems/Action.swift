/// Something that can be done with a ledger, for hints to name: what, to which things, and what is said with it.
package struct Action: Hashable, Sendable {
  package var verb: Verb
  /// What it is done to, in the order in which the verb takes them.
  package var things: [ParameterText]
  package var parameters: Parameters
  /// Whether more is to be said, which depends on what is meant.
  package var isOpen: Bool

  package init(
    _ verb: Verb, _ things: [ParameterText] = [], _ parameters: Parameters = [:], isOpen: Bool = false
  ) {
    self.verb = verb
    self.things = things
    self.parameters = parameters
    self.isOpen = isOpen
  }

  package enum Verb: Hashable, Sendable {
    /// Records an event, or adds an actor, policy, topic or source.
    case define(Space)
    case revise(Space)
    /// Shows a thing whose space its id tells, or is said.
    case show(Space?)
    case list(Space)
    case retract
    case cite
    case rule
    case review
    case assert
    case undo
    case mergeActors
    case why
    case log
    case check
    case verify
    case rebuild
    case export
    case backUp
    case initialize
    case importFiles
    case interpretDate
  }

  package static func show(_ id: String) -> Action { Action(.show(nil), [.text(id)]) }

  /// Corrects an event's record.
  package static func correcting(_ event: EventID, _ parameters: Parameters) -> Action {
    Action(.revise(.event), [.text(event.text)], [.correction: nil] + parameters)
  }

  /// Undoes an entry, and with it what `parameters` say.
  package static func undo(_ entry: Int, _ parameters: Parameters = [:]) -> Action {
    Action(.undo, ["entry:\(entry)"], parameters)
  }

  /// Adds an actor, policy, topic or source, with what must be said of one.
  package static func adding(_ space: Space, _ id: ParameterText) -> Action {
    let required: Parameters =
      switch space {
      case .event: [.date: .wanted(.date), .source: .wanted(.source)]
      case .actor: [.name: .wanted(.name), .kind: .wanted(.kind)]
      case .topic: [.name: .wanted(.name)]
      case .policy: [.title: .wanted(.title), .issuer: .wanted(.actor), .scale: .wanted(.scale)]
      case .source: [.publisher: .wanted(.publisher)]
      }
    return Action(.define(space), [id], required)
  }
}

/// What is said with an action, in order; one parameter may be given several times.
package struct Parameters: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package struct Pair: Hashable, Sendable {
    package var parameter: Parameter
    /// Nil where naming the parameter says it all.
    package var value: ParameterText?
  }

  package var pairs: [Pair]

  package init(_ parameter: Parameter, _ value: ParameterText?) {
    pairs = [Pair(parameter: parameter, value: value)]
  }

  package init(dictionaryLiteral elements: (Parameter, ParameterText?)...) {
    pairs = elements.map { Pair(parameter: $0, value: $1) }
  }

  package init(_ parts: [Parameters]) { pairs = parts.flatMap(\.pairs) }

  package static func + (a: Parameters, b: Parameters) -> Parameters { Parameters([a, b]) }

  package static func += (a: inout Parameters, b: Parameters) { a.pairs += b.pairs }
}

/// A value of a parameter, in which what only people know may be left open.
package struct ParameterText: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    case wanted(Wanted)
  }

  /// What is to be filled in.
  package enum Wanted: String, Hashable, Sendable, CaseIterable {
    case actor, date, dates, event, file, id, kind, name, number, policy, publisher, reason, scale, source,
      speaker
    case text, title, type, url, value
  }

  package var pieces: [Piece]

  package static func text(_ text: String) -> ParameterText { ParameterText(pieces: [.text(text)]) }

  package static func wanted(_ wanted: Wanted) -> ParameterText { ParameterText(pieces: [.wanted(wanted)]) }
}

extension ParameterText: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { pieces = [.text(text)] }

  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      pieces.append(text: literal)
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces.append(text: value.description)
    }

    package mutating func appendInterpolation(wanted: Wanted) { pieces.append(.wanted(wanted)) }

    package mutating func appendInterpolation(text: ParameterText) { pieces.append(pieces: text.pieces) }
  }
}

extension [ParameterText.Piece] {
  /// Adds a text; texts that follow each other are one, so that what reads alike is equal.
  fileprivate mutating func append(text: String) {
    if text.isEmpty { return }
    if case .text(let before)? = last { self[count - 1] = .text(before + text) } else { append(.text(text)) }
  }

  /// Adds the pieces of another.
  fileprivate mutating func append(pieces: [ParameterText.Piece]) {
    for piece in pieces {
      if case .text(let text) = piece { append(text: text) } else { append(piece) }
    }
  }
}

/// What helps to correct a problem, or to find more: a text, with things to do and things to say in it.
///
/// It names no command and no option: a terminal, a web page and a protocol each word the actions and parameters for their
/// own users, by ``HintWords``.
///
///     "its history: \(action: .show(id))"
///     "say why: \(give: .reason, .wanted(.reason))"
package struct Hint: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    /// Something to do.
    case action(Action)
    /// Something to say, with a value or by its name alone.
    case parameter(Parameter, ParameterText?)
  }

  package var pieces: [Piece]

  package init(_ text: String) { pieces = [.text(text)] }

  /// What it tells to do.
  package var actions: [Action] {
    pieces.compactMap { if case .action(let action) = $0 { action } else { nil } }
  }

  /// One after the other.
  package static func + (a: Hint, b: Hint) -> Hint {
    var both = a
    both.pieces.append(pieces: b.pieces)
    return both
  }
}

extension Hint {
  /// How an event is revised, by whoever knows what of it changes.
  package static func revisingEvent(_ id: ParameterText) -> Hint {
    "\(action: Action(.revise(.event), [id], isOpen: true)), with \(give: .correction) or \(give: .update)"
  }

  /// What an event, or an effect of one, must say.
  package static let sayWhatItDoes: Hint =
    "say what it does: \(give: .set, "\(wanted: .policy)=\(wanted: .value)"), \(give: .clear, .wanted(.policy)) or \(give: .unknown, .wanted(.policy))"
}

extension Hint: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self.init(text) }

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

    package mutating func appendInterpolation(hint: Hint) { pieces.append(pieces: hint.pieces) }

    package mutating func appendInterpolation(action: Action) { pieces.append(.action(action)) }

    package mutating func appendInterpolation(give parameter: Parameter, _ value: ParameterText? = nil) {
      pieces.append(.parameter(parameter, value))
    }
  }
}

extension [Hint] {
  /// The hints one after the other, with a text between them.
  package func joined(separator: String) -> Hint {
    var joined = Hint("")
    for (index, hint) in enumerated() { joined = index == 0 ? hint : joined + Hint(separator) + hint }
    return joined
  }
}

extension [Hint.Piece] {
  /// Adds a text; texts that follow each other are one, so that what reads alike is equal.
  fileprivate mutating func append(text: String) {
    if text.isEmpty { return }
    if case .text(let before)? = last { self[count - 1] = .text(before + text) } else { append(.text(text)) }
  }

  /// Adds the pieces of another.
  fileprivate mutating func append(pieces: [Hint.Piece]) {
    for piece in pieces {
      if case .text(let text) = piece { append(text: text) } else { append(piece) }
    }
  }
}

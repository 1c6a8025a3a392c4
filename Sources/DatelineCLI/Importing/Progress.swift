import Answers

/// How far an import is, told on one line of the terminal that is written over: rows, rate and time left.
struct Progress {
  /// Tells a line in the place of the last; the empty text takes it away.
  private let tell: (String) -> Void
  /// Seconds since some moment.
  private let clock: () -> Double
  private let name: String
  private let began: Double
  private var told: Double

  /// - Parameter clock: seconds since some moment, which never go back.
  init(of name: String, clock: @escaping () -> Double, tell: @escaping (String) -> Void) {
    self.tell = tell
    self.clock = clock
    self.name = name
    began = clock()
    told = began
  }

  /// The progress of a file on the terminal, where somebody watches.
  static func watched(_ name: String, in environment: Environment) -> Progress? {
    environment.output.progress.map { tell in
      Progress(of: name, clock: environment.clock) { tell(SafeText.line($0)) }
    }
  }

  /// Tells how far it is, a few times a second.
  /// - Parameter part: how much of the file was read, 0 to 1; nil where nobody knows how long it is.
  mutating func advance(_ count: Int, part: () -> Double?) {
    // The clock is not asked for every row.
    guard count.isMultiple(of: 256) else { return }
    let now = clock()
    guard now - told >= 0.2 else { return }
    told = now
    tell(Progress.line(name, count, seconds: now - began, part: part()))
  }

  /// Takes the line away.
  func end() { if told > began { tell("") } }

  static func line(_ name: String, _ count: Int, seconds: Double, part: Double?) -> String {
    let rate = seconds > 0 ? Int(Double(count) / seconds) : 0
    var words = ["\(name): \(count) done", "\(rate) a second"]
    if let part, part > 0, part <= 1 {
      words.append("\(Int(part * 100)) %")
      // The first moments tell little.
      if seconds > 1 { words.append("\(left(seconds * (1 - part) / part)) left") }
    }
    return words.joined(separator: " · ")
  }

  private static func left(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }
}

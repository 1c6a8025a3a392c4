#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How much the laws try: a sample in each run, and more where the environment has DATELINE_LONG=1.
package enum LongRun {
  /// Whether this is a long run.
  package static let isOn: Bool = getenv("DATELINE_LONG").map { String(cString: $0) == "1" } ?? false

  /// How many random cases to try: so many, and in a long run ten times as many.
  package static func cases<Count: FixedWidthInteger>(_ count: Count) -> Count { isOn ? 10 * count : count }
}

import Synchronization
import Testing

@testable import DatelineCLI

/// How far an import is, on one line.
@Suite struct ProgressTests {
  @Test func `it tells the rate, and the time left where the end is known`() {
    #expect(
      Progress.line("a.csv", 1000, seconds: 4, part: 0.25)
        == "a.csv: 1000 done · 250 a second · 25 % · 12 s left")
    #expect(
      Progress.line("a.csv", 1000, seconds: 50, part: 0.25)
        == "a.csv: 1000 done · 20 a second · 25 % · 2 min 30 s left")
    #expect(Progress.line("a.csv", 100, seconds: 0.5, part: 0.5) == "a.csv: 100 done · 200 a second · 50 %")
    #expect(Progress.line("-", 100, seconds: 2, part: nil) == "-: 100 done · 50 a second")
  }

  @Test func `it is told a few times a second and taken away at the end`() {
    // Given a clock that goes on by an eighth of a second with each look.
    let looks = Mutex(0)
    let told = Mutex<[String]>([])
    var progress = Progress(
      of: "a.csv",
      clock: {
        looks.withLock { look in
          look += 1
          return Double(look) / 8
        }
      }, tell: { line in told.withLock { $0.append(line) } })
    // When
    for count in 1...2560 { progress.advance(count, part: { nil }) }
    progress.end()
    // Then
    let lines = told.withLock { $0 }
    #expect(lines.count == 6)
    #expect(lines.first?.hasPrefix("a.csv: 512 done") == true)
    #expect(lines.last == "")
  }

  @Test func `what ends at once tells nothing`() {
    let told = Mutex<[String]>([])
    var progress = Progress(of: "a.csv", clock: { 0 }, tell: { line in told.withLock { $0.append(line) } })
    progress.advance(256, part: { nil })
    progress.end()
    #expect(told.withLock { $0 } == [])
  }
}

// The driver of `Scripts/bench dates`: reads lines of "edtf" or "phrase", a tab and a text, and writes for each how many
// times a second the text is parsed and how many allocations one parse makes.

import EDTF
import EDTFEnglish

@_silgen_name("dateline_allocations") private func allocations() -> Int

private func parse(_ text: String, isPhrase: Bool) -> Int {
  if isPhrase { return (try? Phrase.read(text, today: Day(20_000)))?.text.utf8.count ?? 1 }
  return (try? EDTFDate(text))?.earliest.day?.number ?? 1
}

while let line = readLine() {
  let cells = line.split(separator: "\t").map(String.init)
  let (isPhrase, text) = (cells[0] == "phrase", cells[1])
  // Tables that are made once are made before anything is counted.
  var sink = parse(text, isPhrase: isPhrase)
  let before = allocations()
  for _ in 0..<1000 { sink &+= parse(text, isPhrase: isPhrase) }
  let made = Double(allocations() - before) / 1000
  let clock = ContinuousClock()
  var best = Duration.seconds(1000)
  var count = 100
  // The best of several, each long enough to be measured: what else the machine does only slows.
  for _ in 0..<7 {
    var took = Duration.zero
    repeat {
      let began = clock.now
      for _ in 0..<count { sink &+= parse(text, isPhrase: isPhrase) }
      took = clock.now - began
      if took < .milliseconds(20) { count *= 2 }
    } while took < .milliseconds(20)
    best = min(best, took / count)
  }
  let seconds = Double(best.components.seconds) + Double(best.components.attoseconds) * 1e-18
  print("\(1 / seconds)\t\(made)\t\(sink == 0 ? "" : "-")")
}

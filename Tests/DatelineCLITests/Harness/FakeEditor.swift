import Foundation

/// An editor that does as its name says: `show` shows the document and leaves it, `take FILE …` puts the first file in its
/// place, when it runs again the second, and so on; `empty` takes everything out; `fail` ends with 2.
struct FakeEditor {
  private let words: [String]
  private let folder: TestFolder

  init(_ command: String, folder: TestFolder) {
    words = command.split(separator: " ").map(String.init)
    self.folder = folder
  }

  func run(on path: String, time: Int, show: (String) -> Void) throws -> Int32 {
    let file = URL(fileURLWithPath: path)
    switch words.first {
    case "show": show(String(decoding: try Data(contentsOf: file), as: UTF8.self))
    case "take": try Data(folder.bytes(words[1 + min(time, words.count - 2)])).write(to: file)
    case "empty": try Data().write(to: file)
    default: return 2
    }
    return 0
  }
}

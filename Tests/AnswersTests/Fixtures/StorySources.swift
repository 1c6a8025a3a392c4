import EDTF
import PolicyModel

/// The sources of the story.
enum StorySources {
  static let all: [SourceRecord] = [
    source(
      "npr-2024-11-17", "NPR", "Biden lets Ukraine use long-range missiles", "2024-11-17", .usuallyReliable),
    source("nyt-2024-11-17", "The New York Times", nil, "2024-11-17", .usuallyReliable),
    source("axios-2024-11-17", "Axios", nil, "2024-11-17", nil),
    source(
      "relay-2024-11-18", "Kyiv Independent", nil, "2024-11-18", nil, derivedFrom: ["nyt-2024-11-17"]),
    source("wh-2024-11-25", "White House", "On-the-record press gaggle", "2024-11-25", .completelyReliable),
    source("guardian-2024-11-20", "The Guardian", nil, "2024-11-20", nil),
    source("reuters-2023-05-11", "Reuters", nil, "2023-05-11", nil),
    source("state-2024-04-24", "U.S. Department of State", "Briefing", "2024-04-24", nil),
    source("elysee-2024-05-28", "Élysée", nil, "2024-05-28", nil),
    source("tass-2024-11-18", "ТАСС", nil, "2024-11-18", .notUsuallyReliable),
    source("mofcom-2023", "商务部", "公告2023年第23号", "2023-07-03", nil),
    source("haaretz-2024", "הארץ", nil, "2024-06-02", nil),
    source("tagesschau-2023", "tagesschau", nil, nil, nil),
  ]

  private static func source(
    _ id: String, _ publisher: String, _ title: String?, _ published: String?, _ reliability: Reliability?,
    derivedFrom: [String] = []
  ) -> SourceRecord {
    SourceRecord(
      entry: 40,
      source: Source(id: Story.id(id), derivedFrom: derivedFrom.map { Story.id($0) }) {
        $0.publisher = publisher
        $0.title = title
        $0.url = "https://example.org/\(id)"
        $0.published = published.map(Story.date)
        $0.kind = .thirdParty
        $0.reliability = reliability
      }, standings: [])
  }
}

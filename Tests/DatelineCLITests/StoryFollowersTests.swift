import JSON
import PolicyModel
import Testing

/// Who followed whom into allowing strikes inside Russia, in May and in November 2024, and who had not.
@Suite struct StoryFollowersTests {
  private let story: Story

  init() throws { story = try Story.shared.get() }

  private func lag(_ follower: Answer?) -> [Int?] {
    [follower?["lag"]["least"].number, follower?["lag"]["most"].number]
  }

  @Test func `in May Germany followed the United States by a day`() throws {
    let followers = try story.ask("followers", "2024-05-30-us-permits-fire-across-the-border-near-kharkiv")[
      "followers"]
    let germany = followers.first("event", "2024-05-31-germany-permits-fire-across-the-border")
    #expect(followers.list.count == 1)
    #expect(germany?["said"].tree == .boolean(true))
    #expect(lag(germany) == [1, 1])
    #expect(germany?["grade"].text == "official")
  }

  @Test func `in November Storm Shadow followed ATACMS by 0 to 6 days, inferred from use`() throws {
    let followers = try story.ask("followers", "2024-11-17-us-permits-atacms")["followers"]
    let storm = followers.first("event", "2024-11-20-first-storm-shadow-strike-in-kursk-region")
    #expect(lag(storm) == [0, 6])
    #expect(
      storm?["policies"].list.map { $0["basis"].text } == ["inferred", "inferred"])
  }

  @Test func `after Finland, two are said to follow and two only came after`() throws {
    let followers = try story.ask("followers", "2024-05-29-finland-sets-no-ban")["followers"].list
    let said = followers.filter { $0["said"].tree == .boolean(true) }.compactMap { $0["event"].text }
    let after = followers.filter { $0["said"].tree == .boolean(false) }.compactMap { $0["event"].text }
    #expect(said == ["2024-05-30-denmark-and-norway-accept-strikes"])
    #expect(
      after == [
        "2024-05-30-us-permits-fire-across-the-border-near-kharkiv",
        "2024-05-31-germany-permits-fire-across-the-border",
      ])
  }

  @Test func `who among NATO's members had not, on 1 June`() throws {
    let diffusion = try story.ask(
      "diffusion", "cross-border-fire", "--status", "permitted", "--group", "nato", "--on", "2024-06-01")
    #expect(
      diffusion["adopters"].list.compactMap { $0["issuer"].text } == [
        "canada", "finland", "poland", "denmark", "norway", "us", "germany",
      ])
    #expect(
      Set(diffusion["firstMovers"].list.compactMap { $0["issuer"].text }) == ["canada", "finland", "poland"])
    #expect(diffusion["not"].list.compactMap { $0["issuer"].text } == ["france", "italy", "uk"])
    #expect(lag(diffusion["adopters"].first("issuer", "germany")) == [2, 2])
  }

  @Test func `who among NATO's members had not, on 15 and on 30 November`() throws {
    let between = try story.ask(
      "diffusion", "long-range-strikes", "--status", "permitted", "--group", "nato", "--on", "2024-11-15")
    let us = between["adopters"].first("issuer", "us")
    #expect(us?["possible"].text == "2024-11-14")
    #expect(us?["certain"].isNull == true)
    let later = try story.ask(
      "diffusion", "long-range-strikes", "--status", "permitted", "--group", "nato", "--on", "2024-11-30")
    #expect(later["adopters"].first("issuer", "us")?["since"].text == "[2024-11-14..2024-11-17]")
    #expect(lag(later["adopters"].first("issuer", "uk")) == [0, 6])
    #expect(later["not"].list.count == 8)
    #expect(later["curve"].list.last?["certain"].number == 2)
  }

  @Test func `Finland was no member before April 2023`() throws {
    let before = try story.ask(
      "diffusion", "cross-border-fire", "--status", "permitted", "--group", "nato", "--on", "2023-04-03")
    #expect(before["not"].first("issuer", "finland") == nil)
    #expect(before["not"].first("issuer", "norway") != nil)
  }
}

import PolicyModel
import Queries

/// Where the columns of a timeline stand, and how an event is written into them.
struct TimelineLayout {
  /// The width that its titles need, at most the width given.
  let width: Int
  private let asked: [NamedActor]
  private let dateCells: Int
  private let verbCells: Int
  private let quoteCells: Int
  private let main: Int

  init(_ years: [TimelineYear], asked: [NamedActor], width: Int) {
    self.asked = asked
    dateCells = Cells.widest(
      years.flatMap { year in year.events.map(year.date) },
      cap: Cells.share(18, of: width, least: 10, most: 24))
    verbCells = Cells.widest(years.flatMap { $0.events.map(\.event.type.verb) }, cap: 10)
    main = 1 + dateCells + verbCells + 2 * TextBlock.gap
    let left = main
    self.width = Cells.fitting(
      years.flatMap(\.events).map { event in
        left + CellWidth.of([Span(event.event.title)]) + CellWidth.of(GradeWords.label(of: event.event))
      }, width: width)
    quoteCells = max(2 * (self.width - main) - 30, 40)
  }

  func add(_ event: TimelineEvent, in year: TimelineYear, to block: inout TextBlock) {
    let label = GradeWords.label(of: event.event)
    let title = [Span(event.event.title, .bold)]
    let room = block.width - main - CellWidth.of(label) - TextBlock.gap
    var details = TimelineDetails.lines(
      event, asked: asked, within: year.year, quoteCells: quoteCells
    ).map(\.spans)
    // "once" stands below the date: in the row of the first detail, unless the title takes that row.
    var once = year.isOnce(event)
    var date = [Span(year.date(event))]
    if once, CellWidth.of(title) > room {
      date += [" ", Span("once", .dim)]
      once = false
    }
    block.columns(
      columns(date, [Span(event.event.type.verb)]), title, indent: 1, hanging: 2, trailing: label)
    if once, details.isEmpty { details = [[]] }
    for detail in details {
      block.columns(columns(once ? [Span("once", .dim)] : [], []), detail, indent: 1, hanging: 2)
      once = false
    }
  }

  private func columns(_ date: [Span], _ verb: [Span]) -> [Column] {
    [Column(date, cells: dateCells, edge: .right), Column(verb, cells: verbCells)]
  }
}

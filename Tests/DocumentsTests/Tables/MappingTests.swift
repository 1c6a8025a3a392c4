import EDTF
import Documents
import PolicyModel
import Testing

@Suite struct MappingTests {
  @Test(arguments: [
    (
      "shap: changes\nsource: s", "m.yaml:1:1: a mapping must have “shape”"
    ),
    ("shape: panels", "m.yaml:1:8: “panels” cannot stand here: use one of panel, changes"),
    (
      "shape: changes\nsource: s\ndateformat: yyyy\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:3:1: a mapping of changes has no field “dateformat” | did you mean “dateFormat”?"
    ),
    (
      "shape: changes\nsource: s\ncolumns: {date: d, actor: a, topic: t, status: s, atributes: {a: b}}",
      "m.yaml:3:51: columns of changes has no field “atributes” | did you mean “attributes”?"
    ),
    (
      "shape: changes\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:1:1: a mapping of changes must have “source”"
    ),
    (
      "shape: panel\nsource: s\ntopics: [{id: t, status: s}]\ncolumns: {date: d, actor: a}\ncovered: 2020",
      "m.yaml:5:1: a mapping of panel has no field “covered”"
    ),
    (
      "shape: panel\nsource: s\ncolumns: {date: d, actor: a}",
      "m.yaml:1:1: a mapping of panel must name its topics and their columns"
    ),
    (
      "shape: changes\nsource: s\ncolumns: {date: d, topic: t, status: s}",
      "m.yaml:1:1: a mapping of changes must name the column of the actor, columns: {actor: …}, or actor: {id: …}"
    ),
    (
      "shape: changes\nsource: s\ntopic: {id: x}\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:4:37: the mapping names one topic for all rows, and a column of them | leave one out"
    ),
    (
      "shape: changes\nsource: s\ndateFormat: yyyy-mm-dd\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:3:13: “yyyy-mm-dd” does not say how days are written"
    ),
    (
      "shape: changes\nsource: s\npolicy: '{actr}/{topic}'\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:3:9: {actr} cannot stand here: use {actor}, {topic} | did you mean {actor}?"
    ),
    (
      "shape: changes\nsource: s\ntitle: '{topic'\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:3:8: “{topic” has a brace without its other"
    ),
    (
      "shape: changes\nsource: s\ndelimiter: '::'\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:3:12: “::” cannot part cells"
    ),
    (
      "shape: changes\nsource: s\nscale: [a]\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:3:8: a text is expected here, and this is a list"
    ),
    (
      "shape: changes\nsource: {title: T}\ncolumns: {date: d, actor: a, topic: t, status: s}",
      "m.yaml:2:9: a source must have “id”"
    ),
    (
      "shape: changes\nsource: s\ncolumns: {date: d, actor: a, topic: t, status: s, attributes: {status: x}}",
      "m.yaml:3:64: “status” cannot be an attribute's name"
    ),
    ("shape: events\n---\nshape: events\n", "m.yaml:1:1: a mapping is one document, and this file holds 2"),
    ("- &a b", "m.yaml:1:3"),
  ]) func `what is wrong with a mapping is told at its place`(yaml: String, problem: String) {
    let problems = TableReads.problems(ofMapping: yaml)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix(problem) ?? false, "\(problems)")
  }

  @Test func `a column that the table lacks is named, with its place in the mapping and the nearest`() throws
  {
    let found = try TableReads(
      "Day,Country Code,Level,Level\n2020-01-01,a,1,1\n",
      """
      shape: changes
      columns: {date: DAY, actor: CountryCode, status: Level, attributes: {flag: absent}}
      topic: {id: t}
      source: s
      """)
    #expect(
      found.problems == [
        "m.yaml:2:29: t.csv has no column “CountryCode” | did you mean “Country Code”?",
        "m.yaml:2:50: t.csv has several columns “Level” | rename one of them in the file",
        "m.yaml:2:76: t.csv has no column “absent” | the headings: Day, Country Code, Level, Level",
      ])
    #expect(found.documents.isEmpty)
  }

  @Test(arguments: [
    ("yyyy-MM-dd", "2020-02-29", "2020-02-29"), ("yyyyMMdd", "20200229", "2020-02-29"),
    ("ddMMMyyyy", "29FEB2020", "2020-02-29"), ("d.M.yyyy", "9.2.2020", "2020-02-09"),
    ("dd/MM/yyyy", "09/02/2020", "2020-02-09"), ("MMMM d, yyyy", "February 9, 2020", "2020-02-09"),
    ("edtf", "2020-02~", "2020-02~"), ("yyyyMMdd", "20210229", nil), ("yyyyMMdd", "2020-02-29", nil),
    ("yyyy-MM-dd", "2020-02-29x", nil), ("dd/MM/yyyy", "9/2/2020", nil), ("ddMMMyyyy", "29Fex2020", nil),
    ("yyyy-MM-dd", "2020-00-01", nil),
  ]) func `days are read as their format says`(format: String, cell: String, date: String?) throws {
    let found = try TableReads(
      "d,s\n\"\(cell)\",1\n",
      "shape: changes\ncolumns: {date: d, status: s}\nactor: {id: a}\ntopic: {id: t}\nsource: s\ndateFormat: \"\(format)\""
    )
    #expect(found.events.first?.date.text == date)
    #expect(found.problems.isEmpty == (date != nil))
  }

  @Test func `a mapping may be JSON`() throws {
    let mapping = try TableReads.mapping(#"{"shape": "events", "delimiter": "tab"}"#)
    #expect(mapping.shape == .events && mapping.delimiter == 9)
  }
}

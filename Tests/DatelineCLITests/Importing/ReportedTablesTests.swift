import Testing

/// Tables as people reported them: blank starts, values that end, several days in a row, real ends beside planned ones.
@Suite struct ReportedTablesTests {
  @Test func `a start that the publisher does not know`() throws {
    let tables = try TableBench()
    let done = try tables.take(
      [
        "alliance,code,name,from,to\r\nSky,YS,Why Regional,,2013-03-30\r\nStar,CL,\"City, Line\",,\r\n\r\nStar,US,Us Airways,2004-05-01,2014-03-31\r\n"
      ],
      """
      shape: intervals
      topic: {id: alliance, name: Alliance}
      columns: {start: from, end: to, actor: code, actorName: name, status: alliance}
      actorKind: organization
      scale: open
      source: {id: ow, publisher: OW, title: Alliances, published: 2016-12-09}

      """)
    #expect(done.code == 0, "\(done.complaints)")
    #expect(
      try tables.states(on: "2013-03-30") == [
        "cl/alliance=Star|unstated", "us/alliance=Star", "ys/alliance=Sky",
      ])
    #expect(try tables.states(on: "2016-12-09") == ["cl/alliance=Star"])
    // The next publication, of another day, is no difference.
    let size = tables.entries()
    let later = """
      shape: intervals
      topic: {id: alliance, name: Alliance}
      columns: {start: from, end: to, actor: code, actorName: name, status: alliance}
      actorKind: organization
      scale: open
      source: {id: ow, publisher: OW, title: Alliances, published: 2018-01-01}

      """
    for options in ["--reconcile", "--correction"] {
      let again = try tables.take(
        [
          "alliance,code,name,from,to\nStar,US,Us Airways,2004-05-01,2014-03-31\nSky,YS,Why Regional,,2013-03-30\nStar,CL,\"City, Line\",,\n"
        ],
        later, options)
      #expect(again.code == 0 && tables.entries() == size + 1, "\(again.out)\(again.complaints)")
    }
  }

  @Test func `a row that says no longer any`() throws {
    let tables = try TableBench()
    let done = try tables.take(
      ["date,actor,topic,status,note\n2003-01-01,azuria,levy,5,\n2013-01-01,azuria,levy,repealed,\n"],
      """
      shape: changes
      columns: {date: date, actor: actor, topic: topic, status: status, note: note}
      scale: numeric
      cleared: ["repealed"]
      source: {id: ol, publisher: OL, title: Levies, published: 2022-09-05}

      """)
    #expect(done.code == 0, "\(done.complaints)")
    #expect(try tables.states(on: "2012-12-31") == ["azuria/levy=5"])
    #expect(try tables.states(on: "2014-01-01") == [])
    let all = try Answer(tables.bench.ask("state", "--on", "2014-01-01", "--all", "--format", "json"))
    #expect(all["policies"][0]["certainty"].text == "cleared")
  }

  @Test func `an announced day and a real end beside the planned one`() throws {
    let tables = try TableBench()
    let done = try tables.take(
      [
        "id,state,policy,level,issued,enacted,expiry,ended\nAZ1,Azuria,bars,1,20200319,20200321,20200430,20200410\nAZ2,Azuria,masks,1,20200401,20200405,,\n"
      ],
      """
      shape: intervals
      columns: {start: enacted, end: expiry, ended: ended, announced: issued, actor: state, topic: policy, status: level, id: id}
      dateFormat: yyyyMMdd
      source: {id: cs, publisher: CS, title: Orders, published: 2020-10-12}

      """)
    #expect(done.code == 0, "\(done.complaints)")
    #expect(try Answer(tables.bench.ask("show", "az1", "--format", "json"))["date"].text == "2020-03-19")
    #expect(try tables.states(on: "2020-03-20") == [])
    #expect(try tables.states(on: "2020-04-10") == ["azuria/bars=1", "azuria/masks=1"])
    #expect(try tables.states(on: "2020-04-11") == ["azuria/masks=1"])
  }
}

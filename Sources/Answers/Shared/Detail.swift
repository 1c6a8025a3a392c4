/// A line of what an answer says of one thing, and the address of what it rests on.
struct Detail {
  var spans: [Span]
  var url: String?

  init(_ spans: [Span], url: String? = nil) {
    self.spans = spans
    self.url = url
  }
}

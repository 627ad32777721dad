package import Foundations

/// An article as it was read: text, and what its archive says about it.
package struct Article: Sendable, Equatable {
    /// The archive's own id, or a stable one made from archive and position.
    package var id: String
    /// Title, a line feed and the body in valid UTF-8; the body alone where there is no title.
    package var text: [UInt8]
    /// Length of the title in bytes; nil where there is none. The body then begins one byte further on.
    package var titleLength: Int?
    package var published: Publication?
    package var publisher: String?
    package var url: String?
    package var authors: [String] = []
    /// Path of the archive below the corpus directory, with the member's name after `!` where the archive is a tar.
    package var archive: String
    /// Ordinal of the article in its archive, from 0.
    package var position: Int

    package init(
        id: String, title: [UInt8]?, body: [UInt8], published: Publication? = nil, publisher: String? = nil,
        url: String? = nil, authors: [String] = [], archive: String = "", position: Int = 0
    ) {
        self.id = id
        if let title, !title.isEmpty {
            text = []
            text.reserveCapacity(title.count + 1 + body.count)
            text.append(contentsOf: title)
            text.append(0x0A)
            text.append(contentsOf: body)
            titleLength = title.count
        } else {
            text = body
            titleLength = nil
        }
        self.published = published
        self.publisher = publisher
        self.url = url
        self.authors = authors
        self.archive = archive
        self.position = position
    }

    /// The title's bytes.
    package var title: ArraySlice<UInt8>? { titleLength.map { text[..<$0] } }

    /// Where the body begins in `text`.
    package var bodyStart: Int { titleLength.map { $0 + 1 } ?? 0 }
}

/// When an article was published: a day, and a time of day where the source gives one.
package struct Publication: Sendable, Hashable {
    package var date: CivilDate
    /// Seconds after midnight in the source's own zone; nil where only the day is known.
    package var second: Int32?
    /// Minutes east of UTC; nil where the source does not say.
    package var zone: Int16?

    package init(date: CivilDate, second: Int32? = nil, zone: Int16? = nil) {
        self.date = date
        self.second = second
        self.zone = zone
    }

    /// ISO 8601: `2011-03-15`, `2011-03-15T12:43:00`, `…+01:00` or `…Z`.
    package var iso8601: String {
        var text = date.description
        guard let second else { return text }
        let value = Int(second)
        text += "T" + CivilDate.padded(value / 3600, 2) + ":" + CivilDate.padded(value / 60 % 60, 2)
        text += ":" + CivilDate.padded(value % 60, 2)
        guard let zone else { return text }
        if zone == 0 { return text + "Z" }
        let minutes = abs(Int(zone))
        return text + (zone < 0 ? "-" : "+") + CivilDate.padded(minutes / 60, 2) + ":"
            + CivilDate.padded(minutes % 60, 2)
    }
}

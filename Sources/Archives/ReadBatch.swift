package import Documents
package import Foundations

/// What could not be read: one line of `rejects.jsonl.gz`.
package struct Reject: Sendable, Hashable {
    package var archive: String
    /// The file inside a tar; nil elsewhere.
    package var member: String?
    /// Byte offset in the archive as it lies on disk where that is known, else in its decompressed text.
    package var offset: Int
    /// The record's id, where it could be told.
    package var id: String?
    package var code: DatelineError.Code
    /// What is wrong, and what to do.
    package var message: String
    /// The record's first bytes, at most 200.
    package var head: [UInt8]
    /// Whether the archive as a whole is damaged (it counts as failed), not a single record.
    package var isArchive: Bool

    package init(
        archive: String, member: String? = nil, offset: Int, id: String? = nil, code: DatelineError.Code,
        message: String, head: [UInt8] = [], isArchive: Bool = false
    ) {
        self.archive = archive
        self.member = member
        self.offset = offset
        self.id = id
        self.code = code
        self.message = message
        self.head = head
        self.isArchive = isArchive
    }
}

/// Where reading can go on without reading what is before: the start of a gzip member that begins a record.
package struct ResumePoint: Sendable, Hashable {
    /// Bytes of the archive before the point.
    package var offset: Int
    /// Records (articles, rejects and skipped ones alike) before the point.
    package var record: Int
    /// Articles before the point.
    package var article: Int

    package init(offset: Int, record: Int, article: Int) {
        self.offset = offset
        self.record = record
        self.article = article
    }
}

/// Some consecutive articles of an archive, and everything that happened on the way to them.
package struct ReadBatch: Sendable {
    package var articles: [Article] = []
    package var rejects: [Reject] = []
    /// Oddities that lost nothing, by class.
    package var warnings: [DatelineError.Code: Int] = [:]
    /// Records left out on purpose, by class (`skipped.language`, `skipped.type`).
    package var skipped: [DatelineError.Code: Int] = [:]
    /// Bytes of the archive on disk read so far, for progress.
    package var position: Int = 0
    /// Bytes of decompressed input in this batch.
    package var inflated: Int = 0
    /// Where a later run can go on after this batch; nil where it has to read the archive from its start.
    package var resume: ResumePoint?
    /// Whether the archive ends with this batch.
    package var isLast = false

    package init() {}
}

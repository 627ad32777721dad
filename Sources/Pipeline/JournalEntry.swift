/// What the journal says of one finished chunk.
package struct JournalEntry: Sendable, Hashable, Codable {
    /// Of configuration, processors, their files and the archive: a chunk is used again only where it is the same.
    package var fingerprint: String
    /// Path of the chunk's archive (of its first one where several small archives share a chunk).
    package var archive: String
    /// Ordinal of the chunk in the run's input order.
    package var chunk: Int
    /// Articles of the archive before the chunk.
    package var firstArticle: Int
    /// Names of the chunk's parts below `parts`, by output (`events`, `documents`, `rejects`).
    package var parts: [String: Part]
    package var statistics: RunStatistics

    /// A file as it must be found again.
    package struct Part: Sendable, Hashable, Codable {
        package var name: String
        package var length: Int
        /// `Hash64` of the bytes, hexadecimal.
        package var hash: String

        package init(name: String, length: Int, hash: String) {
            self.name = name
            self.length = length
            self.hash = hash
        }
    }

    package init(
        fingerprint: String, archive: String, chunk: Int, firstArticle: Int, parts: [String: Part],
        statistics: RunStatistics
    ) {
        self.fingerprint = fingerprint
        self.archive = archive
        self.chunk = chunk
        self.firstArticle = firstArticle
        self.parts = parts
        self.statistics = statistics
    }
}

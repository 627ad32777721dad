package import Foundations

/// A trained model, mapped read-only: named sections behind a checked header. `ModelFileWriter` makes the files.
///
/// Little-endian, 64 bytes of header: magic (8 bytes), format version (UInt32), CRC-32 of everything after byte 16
/// (UInt32), hash of the feature set (UInt64), length of the file (UInt64), number of sections (UInt32), 4 bytes of 0,
/// kind of the model (24 bytes). Then a directory entry of 64 bytes a section: name (32 bytes), offset (UInt64), length
/// (UInt64), bytes a row, slots as a power of two, labels (UInt32 each), scale (Float). Sections begin at multiples of 64.
package final class ModelFile: Sendable {
    package static let magic: [UInt8] = Array("DLMODEL\n".utf8)
    package static let formatVersion: UInt32 = 1
    static let headerBytes = 64
    static let entryBytes = 64

    struct Entry: Sendable {
        var name: String
        var offset: Int
        var length: Int
        var rowBytes: Int
        var slotsLog2: Int
        var labels: Int
        var scale: Float
    }

    package let file: MappedFile
    /// Hash of the feature set it was trained with.
    package let featureSet: UInt64
    let entries: [Entry]

    /// Maps and checks the model at `path`. Throws `model.*` where it is of another kind, format or feature set, or damaged.
    package init(path: String, kind: String, featureSet: UInt64) throws(DatelineError) {
        file = try MappedFile(path: path)
        let bytes = file.bytes
        func refuse(_ code: String, _ message: String) -> DatelineError {
            DatelineError(.init("model." + code), message, at: .init(file: path))
        }
        guard bytes.count >= 8, bytes[0..<8].elementsEqual(Self.magic) else {
            throw refuse("not_a_model", "is not a model of Dateline; train one with `dateline train`")
        }
        guard bytes.count >= Self.headerBytes else { throw refuse("truncated", "ends inside its header") }
        let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        guard version == Self.formatVersion else {
            throw refuse(
                "version", "has format version \(version), this program reads \(Self.formatVersion); train it again")
        }
        let length = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        guard length == UInt64(bytes.count) else {
            throw refuse("truncated", "has \(bytes.count) bytes instead of \(length); copy or train it again")
        }
        let body = UnsafeRawBufferPointer(rebasing: bytes[16...])
        guard CRC32.of(body) == bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self) else {
            throw refuse("checksum", "is damaged: its checksum does not fit; copy or train it again")
        }
        let found = Self.text(bytes, at: 40, count: 24)
        guard found == kind else { throw refuse("kind", "is a model of kind \(found), not \(kind)") }
        let features = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        guard features == featureSet else {
            throw refuse("feature_set", "was trained with another feature set; train it again with this program")
        }
        self.featureSet = features
        let count = Int(bytes.loadUnaligned(fromByteOffset: 32, as: UInt32.self))
        guard Self.headerBytes + count * Self.entryBytes <= bytes.count else {
            throw refuse("truncated", "ends inside its directory")
        }
        var entries: [Entry] = []
        for index in 0..<count {
            let at = Self.headerBytes + index * Self.entryBytes
            let entry = Entry(
                name: Self.text(bytes, at: at, count: 32),
                offset: Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: at + 32, as: UInt64.self)),
                length: Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: at + 40, as: UInt64.self)),
                rowBytes: Int(bytes.loadUnaligned(fromByteOffset: at + 48, as: UInt32.self)),
                slotsLog2: Int(bytes.loadUnaligned(fromByteOffset: at + 52, as: UInt32.self)),
                labels: Int(bytes.loadUnaligned(fromByteOffset: at + 56, as: UInt32.self)),
                scale: bytes.loadUnaligned(fromByteOffset: at + 60, as: Float.self))
            guard entry.offset >= 0, entry.length >= 0, entry.offset <= bytes.count,
                entry.length <= bytes.count - entry.offset, entry.offset % 64 == 0
            else { throw refuse("section", "has a section \(entry.name) outside the file") }
            entries.append(entry)
        }
        self.entries = entries
    }

    private static func text(_ bytes: UnsafeRawBufferPointer, at offset: Int, count: Int) -> String {
        String(decoding: bytes[offset..<offset + count].prefix { $0 != 0 }, as: UTF8.self)
    }

    private func entry(_ name: String) throws(DatelineError) -> Entry {
        guard let entry = entries.first(where: { $0.name == name }) else {
            throw DatelineError(.init("model.section"), "has no section \(name)", at: .init(file: file.path))
        }
        return entry
    }

    /// The bytes of a section, 64-byte aligned; valid as long as the model is.
    package func section(_ name: String) throws(DatelineError) -> UnsafeRawBufferPointer {
        let entry = try entry(name)
        return UnsafeRawBufferPointer(rebasing: file.bytes[entry.offset..<entry.offset + entry.length])
    }

    /// The lines of a section of text.
    package func strings(_ name: String) throws(DatelineError) -> [String] {
        let bytes = try section(name)
        guard !bytes.isEmpty else { return [] }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// A weight table; valid as long as the model is.
    package func table(_ name: String) throws(DatelineError) -> WeightTable {
        let entry = try entry(name)
        guard [8, 16, 32, 64, 128].contains(entry.rowBytes), entry.slotsLog2 > 0, entry.slotsLog2 < 40,
            entry.length == entry.rowBytes << entry.slotsLog2, entry.labels <= entry.rowBytes - WeightTable.checkBytes,
            let base = file.bytes.baseAddress
        else {
            throw DatelineError(
                .init("model.section"), "has a section \(name) that is not a table", at: .init(file: file.path))
        }
        return WeightTable(
            base: base + entry.offset, slotsLog2: entry.slotsLog2, rowBytes: entry.rowBytes, labels: entry.labels,
            scale: entry.scale)
    }

    /// What the trainer wrote about data, seed and command: JSON.
    package var metadata: String {
        guard let bytes = try? section("metadata") else { return "{}" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

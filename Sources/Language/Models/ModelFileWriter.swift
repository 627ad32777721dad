package import Foundations
import Glibc

/// Puts the sections of a model together and writes the file `ModelFile` reads. The same sections give the same bytes.
package struct ModelFileWriter: Sendable {
    private struct Section: Sendable {
        var name: String
        var bytes: [UInt8]
        var rowBytes = 0
        var slotsLog2 = 0
        var labels = 0
        var scale: Float = 0
    }

    package let kind: String
    package let featureSet: UInt64
    private var sections: [Section] = []

    /// `kind` has at most 24 bytes.
    package init(kind: String, featureSet: UInt64) {
        self.kind = kind
        self.featureSet = featureSet
    }

    /// Adds a section of bytes; its name has at most 32.
    package mutating func add(_ name: String, bytes: [UInt8]) { sections.append(Section(name: name, bytes: bytes)) }

    /// Adds lines of text, none with a line feed in it.
    package mutating func add(_ name: String, strings: [String]) {
        add(name, bytes: Array(strings.joined(separator: "\n").utf8))
    }

    /// Adds a weight table.
    package mutating func add(_ name: String, table: PackedTable) {
        sections.append(
            Section(
                name: name, bytes: table.bytes, rowBytes: table.rowBytes, slotsLog2: table.slotsLog2,
                labels: table.labels, scale: table.scale))
    }

    /// The file's bytes.
    package func encoded() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: ModelFile.headerBytes + sections.count * ModelFile.entryBytes)
        func put(_ value: some FixedWidthInteger, at offset: Int) {
            withUnsafeBytes(of: value.littleEndian) { raw in
                for (index, byte) in raw.enumerated() { bytes[offset + index] = byte }
            }
        }
        func put(_ text: String, at offset: Int, room: Int) {
            for (index, byte) in text.utf8.prefix(room).enumerated() { bytes[offset + index] = byte }
        }
        for (index, section) in sections.enumerated() {
            while bytes.count % 64 != 0 { bytes.append(0) }
            let at = ModelFile.headerBytes + index * ModelFile.entryBytes
            put(section.name, at: at, room: 32)
            put(UInt64(bytes.count), at: at + 32)
            put(UInt64(section.bytes.count), at: at + 40)
            put(UInt32(section.rowBytes), at: at + 48)
            put(UInt32(section.slotsLog2), at: at + 52)
            put(UInt32(section.labels), at: at + 56)
            put(section.scale.bitPattern, at: at + 60)
            bytes.append(contentsOf: section.bytes)
        }
        for (index, byte) in ModelFile.magic.enumerated() { bytes[index] = byte }
        put(ModelFile.formatVersion, at: 8)
        put(featureSet, at: 16)
        put(UInt64(bytes.count), at: 24)
        put(UInt32(sections.count), at: 32)
        put(kind, at: 40, room: 24)
        put(CRC32.of(Array(bytes[16...])), at: 12)
        return bytes
    }

    /// Writes the file beside its name, syncs and renames it, so that no half-written model is ever seen.
    package func write(to path: String) throws(DatelineError) {
        let bytes = encoded()
        let temporary = path + ".part"
        func failure() -> DatelineError {
            DatelineError(
                .init("file.unwritable"), "cannot be written: \(String(cString: strerror(errno)))",
                at: .init(file: path))
        }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure() }
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset) }
            guard written > 0 else {
                if written < 0, errno == EINTR { continue }
                close(descriptor)
                throw failure()
            }
            offset += written
        }
        guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else { throw failure() }
    }
}

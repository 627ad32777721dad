import DatelineTraining
import Foundations
import Glibc
import Language
import Testing

struct ModelFileTests {
    private static func temporary(_ name: String) -> String { "/tmp/dateline-\(getpid())-\(name).model" }

    private static func save(_ bytes: [UInt8], _ name: String) -> String {
        let path = temporary(name)
        let file = fopen(path, "w")!
        _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        fclose(file)
        return path
    }

    private static func sample() -> ModelFileWriter {
        var writer = ModelFileWriter(kind: "sample", featureSet: 7)
        writer.add("metadata", bytes: Array("{\"seed\":1}".utf8))
        writer.add("labels", strings: ["a", "b", "c"])
        let features = (0..<1000).map { FeatureHash.of(1, UInt64($0)) }
        let weights = (0..<3000).map { Float($0 % 200) - 100 }
        writer.add(
            "weights", table: PackedTable(features: features, weights: weights, labels: 3, maximumSlotsLog2: 20))
        return writer
    }

    @Test func givesBackWhatWasWritten() throws {
        let path = Self.temporary("whole")
        defer { unlink(path) }
        try Self.sample().write(to: path)
        let model = try ModelFile(path: path, kind: "sample", featureSet: 7)
        #expect(model.metadata == "{\"seed\":1}")
        #expect(try model.strings("labels") == ["a", "b", "c"])
        let table = try model.table("weights")
        var wrong = 0
        for index in 0..<1000 {
            var scores = [Int16](repeating: 0, count: 4)
            scores.withUnsafeMutableBufferPointer { table.add(FeatureHash.of(1, UInt64(index)), to: $0.baseAddress!) }
            for label in 0..<3 {
                let trained = Float((index * 3 + label) % 200) - 100
                if abs(Float(scores[label]) * table.scale - trained) > table.scale { wrong += 1 }
            }
        }
        #expect(wrong == 0)
        #expect(table.weights(of: FeatureHash.of(2, 5)) == nil)
    }

    @Test(arguments: [
        ("magic", 0, "model.not_a_model"), ("version", 8, "model.version"), ("feature set", 16, "model.checksum"),
        ("length", 25, "model.truncated"), ("body", 900, "model.checksum"),
    ])
    func refusesADamagedByte(name: String, offset: Int, code: String) throws {
        var bytes = Self.sample().encoded()
        bytes[offset] ^= 0x55
        let path = Self.save(bytes, "damaged\(offset)")
        defer { unlink(path) }
        let error = #expect(throws: DatelineError.self) { try ModelFile(path: path, kind: "sample", featureSet: 7) }
        #expect(error?.code.rawValue == code)
    }

    @Test(arguments: [0, 5, 40, 64, 300])
    func refusesATruncatedFile(length: Int) throws {
        let path = Self.save(Array(Self.sample().encoded().prefix(length)), "short\(length)")
        defer { unlink(path) }
        #expect(throws: DatelineError.self) { try ModelFile(path: path, kind: "sample", featureSet: 7) }
    }

    @Test func refusesAnotherKindAndFeatureSet() throws {
        let path = Self.save(Self.sample().encoded(), "kind")
        defer { unlink(path) }
        let kind = #expect(throws: DatelineError.self) { try ModelFile(path: path, kind: "tagger", featureSet: 7) }
        #expect(kind?.code.rawValue == "model.kind")
        let set = #expect(throws: DatelineError.self) { try ModelFile(path: path, kind: "sample", featureSet: 8) }
        #expect(set?.code.rawValue == "model.feature_set")
    }

    @Test func averagesOverSteps() {
        var table = PerceptronTable(labels: 2)
        let feature = [FeatureHash.of(1, 1)]
        feature.withUnsafeBufferPointer { table.update($0, label: 1, by: 4) }
        table.step()
        var scores: [Int32] = [0, 0]
        scores.withUnsafeMutableBufferPointer { scores in
            feature.withUnsafeBufferPointer { table.add($0, to: scores.baseAddress!) }
        }
        #expect(scores == [0, 4])
        #expect(table.packed(maximumSlotsLog2: 8).rows == 1)
    }
}

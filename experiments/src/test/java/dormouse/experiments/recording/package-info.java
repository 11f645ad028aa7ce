/** Tests of the file formats, and {@link dormouse.experiments.recording.FakeLoop}, whose life is quick and random. */
package dormouse.experiments.recording;

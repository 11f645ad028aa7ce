/**
 * Arithmetic over many numbers at once, in two forms that give the same bits: plain Java, and the processor's vector instructions
 * (jdk.incubator.vector). {@link dormouse.brain.kernel.Kernels} hands out the one that the JVM can do. Depends on nothing.
 */
package dormouse.brain.kernel;

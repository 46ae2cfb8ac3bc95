/// Tests of the cases of monitors.
@org.jspecify.annotations.NullMarked
package tocsin.response.trial;

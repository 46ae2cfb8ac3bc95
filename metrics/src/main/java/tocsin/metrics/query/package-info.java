/// The language of targets and the shape of answers: text and windows of time come in, syntax trees
/// and frames of evenly spaced values go out; slots are filled from a sample source here, and
/// nowhere else. It must never know what a function does, a picture, or an incident.
@NullMarked
package tocsin.metrics.query;

import org.jspecify.annotations.NullMarked;

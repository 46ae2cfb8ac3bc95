/// What Datadog's clients send, and what they are told.
@NullMarked
package tocsin.edge.datadog;

import org.jspecify.annotations.NullMarked;

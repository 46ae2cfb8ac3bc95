/// What the language says, by examples.
@NullMarked
package tocsin.metrics.datadog.language;

import org.jspecify.annotations.NullMarked;

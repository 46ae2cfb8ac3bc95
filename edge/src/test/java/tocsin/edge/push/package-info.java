/// A browser and a vendor of our own, and what the courier says to them.
@NullMarked
package tocsin.edge.push;

import org.jspecify.annotations.NullMarked;

"""Forms of German words: their classes, articles, inflection, and how they are joined."""

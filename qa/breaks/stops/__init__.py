"""Full stops and quotation marks where no sentence ends, and sentences that never do."""

package gofast.training.coaching.workout;

import gofast.training.plan.RaceDistance;
import gofast.training.plan.WorkoutDetails.Words;
import gofast.training.plan.WorkoutType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a recipe tells the athlete. Numbers come from the segments, never from the text: {@code {1}} stands for the first
 * part as filled ("5 × 1000 m"), {@code {rest1}} for the rest between its repeats, {@code {race}} for the race.
 */
record Wording(String name, String description, Optional<String> note) {
    private static final int LONGEST_LABEL = 80;

    Wording {
        if (name.isBlank()
                || description.isBlank()
                || note.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a recipe has a name and a description, and no empty note");
        }
    }

    Words fill(WorkoutType type, RaceDistance race, List<Part> parts, List<Part.Filled> filled) {
        String text = description.replace("{race}", RaceNotes.name(race));
        for (int i = 0; i < filled.size(); i++) {
            text = text.replace("{" + (i + 1) + "}", filled.get(i).text())
                    .replace("{rest" + (i + 1) + "}", parts.get(i).restText());
        }
        return new Words(Optional.of(label(filled)), Optional.of(text), note.or(() -> RaceNotes.of(type, race)));
    }

    private String label(List<Part.Filled> filled) {
        String parts = filled.stream().map(Part.Filled::text).collect(Collectors.joining(" + "));
        String label = parts.isEmpty() ? name : name + ": " + parts;
        return label.length() <= LONGEST_LABEL ? label : name;
    }
}

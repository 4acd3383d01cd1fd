// Timefold on a schedule of meetings told as numbers on standard input; prints its places and its seconds as JSON.
//
// The constraints are those that timefold_meeting.worth scores. Clashes between people are counted beforehand, once for each two
// meetings, so that the search need not walk through the people; its own settings are used (late acceptance, one thread).
// Seconds count from the call of solve: neither the start of Java nor the compiling of this file is in them.

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;
import static ai.timefold.solver.core.api.score.stream.Joiners.greaterThanOrEqual;
import static ai.timefold.solver.core.api.score.stream.Joiners.lessThan;
import static ai.timefold.solver.core.api.score.stream.Joiners.overlapping;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.bi.BiJoiner;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

public class TimefoldPeer {

    /** A stretch of time by its number and its day. */
    public record Grain(int number, int day) {}

    /** A room by its number and its seats, and how many seats fewer it has than each larger one, in all. */
    public record Room(int number, int seats, int fewer) {}

    /** Two meetings with people in both: required in both, wanted in one at least, and all. */
    public record Clash(int one, int other, int must, int may, int both) {}

    /** A meeting: how long, how many people, and where it has been placed. */
    @PlanningEntity
    public static class Meeting {
        @PlanningId
        int number;
        int length;
        int people;
        @PlanningVariable
        Grain grain;
        @PlanningVariable
        Room room;

        public Meeting() {}

        Meeting(int number, int length, int people) {
            this.number = number;
            this.length = length;
            this.people = people;
        }

        int number() {
            return number;
        }

        int first() {
            return grain.number();
        }

        int end() {
            return grain.number() + length;
        }

        Room room() {
            return room;
        }

        int shared(Meeting other) {
            return Math.max(0, Math.min(end(), other.end()) - Math.max(first(), other.first()));
        }
    }

    /** What is searched. */
    @PlanningSolution
    public static class Schedule {
        @ProblemFactCollectionProperty
        @ValueRangeProvider
        List<Grain> grains = new ArrayList<>();
        @ProblemFactCollectionProperty
        @ValueRangeProvider
        List<Room> rooms = new ArrayList<>();
        @ProblemFactCollectionProperty
        List<Clash> clashes = new ArrayList<>();
        @PlanningEntityCollectionProperty
        List<Meeting> meetings = new ArrayList<>();
        @PlanningScore
        HardMediumSoftScore score;
    }

    /** What the scorer scores; of the meetings that clash, only those that are at once or near are looked at. */
    public static class Constraints implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            return new Constraint[] {
                atOnce(factory, equal(Meeting::room))
                        .penalize(HardMediumSoftScore.ONE_HARD, Meeting::shared)
                        .asConstraint("two in a room"),
                factory.forEach(Meeting.class)
                        .ifNotExists(Grain.class, equal(meeting -> meeting.end() - 1, Grain::number))
                        .penalize(HardMediumSoftScore.ONE_HARD)
                        .asConstraint("after the last day"),
                factory.forEach(Meeting.class)
                        .join(Grain.class, equal(meeting -> meeting.end() - 1, Grain::number))
                        .filter((meeting, last) -> meeting.grain.day() != last.day())
                        .penalize(HardMediumSoftScore.ONE_HARD)
                        .asConstraint("on two days"),
                factory.forEach(Meeting.class)
                        .filter(meeting -> meeting.people > meeting.room.seats())
                        .penalize(HardMediumSoftScore.ONE_HARD, meeting -> meeting.people - meeting.room.seats())
                        .asConstraint("too few seats"),
                clashing(factory)
                        .filter((one, other, clash) -> clash.must() > 0)
                        .penalize(HardMediumSoftScore.ONE_HARD, (one, other, clash) -> clash.must() * one.shared(other))
                        .asConstraint("required in both"),
                clashing(factory)
                        .filter((one, other, clash) -> clash.may() > 0)
                        .penalize(HardMediumSoftScore.ONE_MEDIUM, (one, other, clash) -> clash.may() * one.shared(other))
                        .asConstraint("would like both"),
                factory.forEach(Meeting.class)
                        .penalize(HardMediumSoftScore.ONE_SOFT, meeting -> meeting.end() - 1)
                        .asConstraint("early"),
                factory.forEach(Meeting.class)
                        .join(Meeting.class, equal(Meeting::end, Meeting::first))
                        .penalize(HardMediumSoftScore.ofSoft(100))
                        .asConstraint("no break between"),
                atOnce(factory)
                        .penalize(HardMediumSoftScore.ofSoft(10), Meeting::shared)
                        .asConstraint("at once"),
                factory.forEach(Meeting.class)
                        .penalize(HardMediumSoftScore.ONE_SOFT, meeting -> meeting.room.fewer())
                        .asConstraint("larger rooms first"),
                factory.forEach(Meeting.class)
                        .join(Meeting.class,
                                lessThan(Meeting::first),
                                greaterThanOrEqual(one -> one.end() + 2, Meeting::first),
                                filtering((one, then) -> one.room != then.room))
                        .join(Clash.class,
                                equal((one, then) -> Math.min(one.number, then.number), Clash::one),
                                equal((one, then) -> Math.max(one.number, then.number), Clash::other))
                        .penalize(HardMediumSoftScore.ONE_SOFT, (one, then, clash) -> clash.both())
                        .asConstraint("goes to another room"),
            };
        }

        @SafeVarargs
        private BiConstraintStream<Meeting, Meeting> atOnce(ConstraintFactory factory, BiJoiner<Meeting, Meeting>... more) {
            List<BiJoiner<Meeting, Meeting>> joiners = new ArrayList<>(List.of(more));
            joiners.add(overlapping(Meeting::first, Meeting::end));
            return factory.forEachUniquePair(Meeting.class, joiners.toArray(BiJoiner[]::new));
        }

        private TriConstraintStream<Meeting, Meeting, Clash> clashing(ConstraintFactory factory) {
            return atOnce(factory).join(Clash.class,
                    equal((one, other) -> one.number, Clash::one),
                    equal((one, other) -> other.number, Clash::other));
        }
    }

    /** Read the days of the grains, the seats of the rooms, the length and people of the meetings, the clashes; each list after its length. */
    static Schedule told(Scanner numbers) {
        Schedule schedule = new Schedule();
        for (int left = numbers.nextInt(); left > 0; left--) {
            schedule.grains.add(new Grain(schedule.grains.size(), numbers.nextInt()));
        }
        List<Integer> seats = new ArrayList<>();
        for (int left = numbers.nextInt(); left > 0; left--) {
            seats.add(numbers.nextInt());
        }
        for (int here : seats) {
            int fewer = seats.stream().mapToInt(other -> Math.max(0, other - here)).sum();
            schedule.rooms.add(new Room(schedule.rooms.size(), here, fewer));
        }
        for (int left = numbers.nextInt(); left > 0; left--) {
            schedule.meetings.add(new Meeting(schedule.meetings.size(), numbers.nextInt(), numbers.nextInt()));
        }
        for (int left = numbers.nextInt(); left > 0; left--) {
            schedule.clashes.add(new Clash(
                    numbers.nextInt(), numbers.nextInt(), numbers.nextInt(), numbers.nextInt(), numbers.nextInt()));
        }
        return schedule;
    }

    public static void main(String[] args) throws Exception {
        Scanner numbers = new Scanner(System.in);
        long milliseconds = numbers.nextLong();
        long seed = numbers.nextLong();
        Schedule schedule = told(numbers);
        var config = new SolverConfig()
                .withSolutionClass(Schedule.class)
                .withEntityClasses(Meeting.class)
                .withConstraintProviderClass(Constraints.class)
                .withRandomSeed(seed)
                .withTerminationSpentLimit(Duration.ofMillis(milliseconds));
        config.setClassLoader(TimefoldPeer.class.getClassLoader());
        var solver = SolverFactory.<Schedule>create(config).buildSolver();
        double[] times = {-1, -1};
        long began = System.nanoTime();
        solver.addEventListener(event -> {
            times[1] = (System.nanoTime() - began) / 1e9;
            if (times[0] < 0 && ((HardMediumSoftScore) event.getNewBestScore()).isFeasible()) {
                times[0] = times[1];
            }
        });
        Schedule found = solver.solve(schedule);
        double ended = (System.nanoTime() - began) / 1e9;
        List<String> places = new ArrayList<>();
        found.meetings.forEach(meeting -> places.add("[" + meeting.first() + "," + meeting.room.number() + "]"));
        String peak = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM")).findFirst().orElse("0").replaceAll("\\D", "");
        System.out.printf(Locale.ROOT,
                "{\"places\": %s, \"score\": \"%s\", \"feasible\": %f, \"last\": %f, \"ended\": %f, \"MiB\": %d}%n",
                places, found.score, times[0], times[1], ended, Long.parseLong(peak) / 1024);
    }
}

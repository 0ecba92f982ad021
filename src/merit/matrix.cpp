#include "merit/matrix.h"

#include "merit/judged.h"

#include <algorithm>

namespace evenhand::merit {

std::vector<std::vector<Cell>> matrix_of(const Round& round) {
    std::vector<Agreed> agreed = round.agreed;
    std::stable_sort(agreed.begin(), agreed.end(),
                     [](const Agreed& a, const Agreed& b) { return a.candidate < b.candidate; });
    std::vector<std::vector<Cell>> matrix(round.candidates.size());
    for (std::size_t candidate = 0; candidate < matrix.size(); ++candidate) {
        if (round.candidates[candidate].standing != Standing::in) continue;
        matrix[candidate] = cells_of(round, candidate);
        agree(matrix[candidate], candidate, agreed);
    }
    return matrix;
}

} // namespace evenhand::merit

/** Words as people list them: one a line, or with commas, semicolons and 、 between; each once. */
export const splitWords = (typed: string): string[] => [...new Set(typed.split(/[,，;；、\n]/).map((word) => word.trim()).filter(Boolean))]
